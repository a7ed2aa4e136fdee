package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDK writes with the time in it has the recorded one, and else is what it always is. */
class WrittenTimesTest {
  private static final String PROBE =
      """
      import java.io.*;
      import java.util.*;
      import java.util.jar.*;
      import java.util.zip.*;
      import java.nio.charset.StandardCharsets;
      public class Probe {
        static Properties properties() {
          Properties properties = new Properties();
          properties.setProperty("a b", "c\\u00e4\\u4e2d\\n#d");
          properties.setProperty("#", "");
          return properties;
        }
        static String written(Properties properties, String comments) throws IOException {
          StringWriter out = new StringWriter();
          properties.store(out, comments);
          return out.toString();
        }
        static String encoded(Properties properties, String comments) throws IOException {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          properties.store(out, comments);
          properties.save(out, comments);
          return out.toString(StandardCharsets.ISO_8859_1);
        }
        public static Object properties(java.nio.file.Path dir) throws IOException {
          String all = "";
          for (String comments : new String[] {null, "", "one", "two\\nlines", "#x\\r\\n\\n!y\\u00e4\\u4e2d", "last\\n"}) {
            all += written(properties(), comments) + encoded(properties(), comments)
                + written(new Properties(), comments);
          }
          return all;
        }
        public static Object archive(java.nio.file.Path dir) throws IOException {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("now"));
            zip.write(1);
            ZipEntry old = new ZipEntry("old");
            old.setTime(0);
            zip.putNextEntry(old);
          }
          return Arrays.toString(out.toByteArray());
        }
        public static Object jar(java.nio.file.Path dir) throws IOException {
          Manifest manifest = new Manifest();
          manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("now"));
          }
          return Arrays.toString(out.toByteArray());
        }
        public static Object picture(java.nio.file.Path dir) throws IOException {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          boolean written = javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(3, 2, 1), "png", out);
          var in = new ByteArrayInputStream(out.toByteArray());
          return written + Arrays.toString(out.toByteArray()) + javax.imageio.ImageIO.read(in).getWidth()
              + javax.imageio.ImageIO.read(new ByteArrayInputStream(new byte[0]))
              + javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(3, 2, 1), "none", out);
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", PROBE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"properties", "archive", "jar", "picture"})
  void isTheRecordedInReplay(String method) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object written;
    try (Service service = probe.open(recording)) {
      written = service.call(method);
    }
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      assertThat(service.call(method)).isEqualTo(written);
    }
    assertThat(replaying.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"properties", "archive", "jar", "picture"})
  void isElseWhatTheJdkWrites(String method) throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      Object before = service.call(method);
      service.seams().goLive();
      assertThat(withoutTime(before)).isEqualTo(withoutTime(service.call(method)));
    }
  }

  /** Dates in comments, and the four bytes of the time of each entry that was made now. */
  private static String withoutTime(Object text) {
    return text.toString()
        .replaceAll("(?m)^#... ... \\d\\d \\d\\d:\\d\\d:\\d\\d .*$", "#time")
        .replaceAll("(8, 8(?:, 0|, 8)), -?\\d+, -?\\d+, -?\\d+, -?\\d+", "$1, time");
  }
}
