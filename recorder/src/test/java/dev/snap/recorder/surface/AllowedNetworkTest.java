package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses and URLs that need no network. */
class AllowedNetworkTest {
  private static final String SOURCE =
      """
      import java.net.*;
      import java.nio.file.Path;
      public class Probe {
        public static Object literals(Path dir) throws Exception {
          StringBuilder all = new StringBuilder();
          for (String each : new String[] {"10.0.0.255", "0.0.0.0", "::1", "[2001:db8::1]", "", null, "localhost"}) {
            all.append(InetAddress.getByName(each)).append(' ').append(InetAddress.getAllByName(each).length).append('\\n');
          }
          return all.append(new InetSocketAddress("10.0.0.1", 80))
              .append('\\n').append(new InetSocketAddress("localhost", 80).getHostName())
              .append('\\n').append(InetSocketAddress.createUnresolved("db.invalid", 80).getHostName())
              .append('\\n').append(new InetSocketAddress(80).getAddress().isAnyLocalAddress())
              .append('\\n').append(InetAddress.getLoopbackAddress().getHostName())
              .append('\\n').append(InetAddress.getByAddress("named", new byte[] {10, 0, 0, 1}).getHostName())
              .toString();
        }
        public static Object nearly(Path dir) throws Exception {
          int refused = 0;
          for (String each : new String[] {"10.0.0.256", "10.0.0", "10.0.0.1.", "1.2.3.4.5", "db", "g::1"}) {
            try { InetAddress.getByName(each); } catch (Error e) { refused++; }
          }
          return refused;
        }
        public static Object resource(Path dir) throws Exception {
          try (var in = Probe.class.getResource("Probe.class").openStream()) { return in.readAllBytes().length > 100; }
        }
        public static Object jdk(Path dir) throws Exception {
          return Object.class.getResource("Object.class").openConnection().getContentLength() > 100;
        }
        public static Object file(Path dir) throws Exception {
          try (var in = dir.resolve("a file.txt").toUri().toURL().openStream()) { return new String(in.readAllBytes()); }
        }
        public static Object jar(Path dir) throws Exception {
          return new URL("jar:" + dir.resolve("other.jar").toUri() + "!/a").openStream();
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", SOURCE));
  }

  @Test
  void givesAddressesThatAreWrittenAsFigures() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("literals"))
          .isEqualTo(
              """
              /10.0.0.255 1
              /0.0.0.0 1
              /0:0:0:0:0:0:0:1 1
              /2001:db8:0:0:0:0:0:1 1
              localhost/127.0.0.1 1
              localhost/127.0.0.1 1
              localhost/127.0.0.1 1
              /10.0.0.1:80
              localhost
              db.invalid
              true
              localhost
              named\
              """);
    }
  }

  @Test
  void refusesWhatOnlyLooksLikeAnAddress() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("nearly")).isEqualTo(6);
    }
  }

  @Test
  void readsTheClassPathAndTheJdkWithoutRecording() throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      assertThat(service.call("resource")).isEqualTo(true);
      assertThat(service.call("jdk")).isEqualTo(true);
      assertThat(phase.actions()).isEmpty();
    }
  }

  @Test
  void recordsOtherFiles() throws Throwable {
    Path file = scratch.resolve("a file.txt");
    Files.writeString(file, "content");
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertThat(service.call("file")).isEqualTo("content");
    }
    assertThat(recording.actions()).extracting(Action::name).contains("Files.newInputStream");
    Files.delete(file);
    try (Service service = probe.open(recording.replaying())) {
      assertThat(service.call("file")).isEqualTo("content");
    }
  }

  @Test
  void refusesOtherJars() throws IOException {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(catchThrowable(() -> service.call("jar")))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("[SNAP-0207] probe: URL.openStream of jar:file:");
    }
  }
}
