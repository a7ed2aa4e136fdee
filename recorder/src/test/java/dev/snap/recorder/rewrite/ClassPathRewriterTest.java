package dev.snap.recorder.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathRewriterTest {
  private static final byte[] CLOCKED = bytesOf(Clocked.class);
  private static final byte[] PLAIN = bytesOf(Plain.class);

  @TempDir Path scratch;

  @Test
  void writesTheSameBytesForTheSameInput() throws IOException {
    Path input = jar(Map.of("a/Clocked.class", CLOCKED));
    byte[] first = Files.readAllBytes(rewritten(input));
    assertThat(Files.readAllBytes(rewritten(input))).isEqualTo(first);
  }

  @Test
  void changesOnlyClassesThatUseCoveredOperations() throws IOException {
    Path input = jar(Map.of("a/Clocked.class", CLOCKED, "a/Plain.class", PLAIN));
    Path output = scratch.resolve("out.jar");
    RewriteReport report;
    try (ClassPathRewriter rewriter = rewriter(input)) {
      report = rewriter.rewrite(input, output);
    }
    assertThat(report).isEqualTo(new RewriteReport(input, output, 2, 1));
    assertThat(entries(output).get("a/Plain.class")).isEqualTo(PLAIN);
    assertThat(entries(output).get("a/Clocked.class")).isNotEqualTo(CLOCKED);
  }

  @Test
  void dropsSignaturesAndKeepsEverythingElseInOrder() throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    content.put(
        "META-INF/MANIFEST.MF",
        text(
            """
            Manifest-Version: 1.0
            Multi-Release: true
            Class-Path: other.jar

            Name: z.txt
            SHA-256-Digest: AAAA

            Name: a.txt
            SHA-256-Digest: AAAA
            Kept: yes

            """));
    content.put("META-INF/KEY.SF", text("signature"));
    content.put("META-INF/KEY.RSA", text("signature"));
    content.put("META-INF/INDEX.LIST", text("JarIndex-Version: 1.0\n"));
    content.put("z.txt", text("z"));
    content.put("dir/", text(""));
    content.put("a.txt", text("a"));
    content.put("META-INF/versions/9/a/Clocked.class", CLOCKED);
    Path output = rewritten(jar(content));

    Map<String, byte[]> entries = entries(output);
    assertThat(entries.keySet())
        .containsExactly(
            "META-INF/MANIFEST.MF",
            "z.txt",
            "dir/",
            "a.txt",
            "META-INF/versions/9/a/Clocked.class");
    assertThat(new String(entries.get("META-INF/MANIFEST.MF"), UTF_8))
        .isEqualToNormalizingNewlines(
            "Manifest-Version: 1.0\nMulti-Release: true\n\nName: a.txt\nKept: yes\n\n");
    assertThat(entries.get("META-INF/versions/9/a/Clocked.class")).isNotEqualTo(CLOCKED);
  }

  @Test
  void makesAJarOfADirectory() throws IOException {
    Path directory = Files.createDirectories(scratch.resolve("classes/b"));
    Files.write(directory.resolve("Plain.class"), PLAIN);
    Files.writeString(scratch.resolve("classes/a.txt"), "a");
    assertThat(entries(rewritten(scratch.resolve("classes"))).keySet())
        .containsExactly("a.txt", "b/", "b/Plain.class");
  }

  @Test
  void namesJarAndClassThatCannotBeRead() throws IOException {
    byte[] future = CLOCKED.clone();
    future[7] = (byte) 200;
    Path input = jar(Map.of("a/Future.class", future));
    assertThatThrownBy(() -> rewritten(input))
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            """
            [SNAP-0220] in.jar: a/Future.class (class file version 200) cannot be rewritten
              The class file is damaged, or made for a Java version that Snap does not know yet. Replace the jar, or take it off the runtime class path.\
            """);
  }

  private ClassPathRewriter rewriter(Path input) throws IOException {
    return ClassPathRewriter.over(List.of(input), Path.of(System.getProperty("java.home")));
  }

  private Path rewritten(Path input) throws IOException {
    Path output = scratch.resolve("out.jar");
    try (ClassPathRewriter rewriter = rewriter(input)) {
      rewriter.rewrite(input, output);
    }
    return output;
  }

  private Path jar(Map<String, byte[]> content) throws IOException {
    Path jar = scratch.resolve("in.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> each : content.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return jar;
  }

  private static Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry each : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
        entries.put(each.getName(), file.getInputStream(each).readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] bytesOf(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final class Clocked {
    private Clocked() {}

    static long now() {
      return System.nanoTime();
    }
  }

  static final class Plain {
    private Plain() {}

    static int one() {
      return 1;
    }
  }
}
