package dev.snap.recorder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.bundle.Bundle;
import drifting.Drifting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stock.Shelf;

/** A bundle brings the classes of its replay as an archive of the JVM, and does without as well. */
class ArchiveBuildTest {
  @TempDir static Path directory;

  private static Path built;

  private Path bundle;

  @BeforeAll
  static void build() throws IOException {
    built = new ClassesInBuild(directory).bundle(Drifting.class, Shelf.class);
  }

  @BeforeEach
  void copy() throws IOException {
    bundle = Files.createTempDirectory(directory, "copy").resolve("probe");
    try (Stream<Path> files = Files.walk(built)) {
      for (Path each : files.toList()) {
        Path copy = bundle.resolve(built.relativize(each));
        Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void snapAndTheServiceComeFromTheArchive() throws IOException {
    assertThat(sources("dev.snap.replay.Replay", "drifting.Drifting"))
        .hasSize(2)
        .allMatch(line -> line.contains("shared objects file"));
  }

  @Test
  void nothingOfTheMachineStandsInIt() throws IOException {
    String archive = Files.readString(bundle.resolve(Bundle.ARCHIVE), ISO_8859_1);
    assertThat(archive)
        .contains("drifting/Drifting")
        .doesNotContain(Path.of(System.getProperty("java.home")).toRealPath().toString())
        .doesNotContain(directory.toRealPath().toString());
  }

  @Test
  void jarsWithOtherTimesAreTold() throws IOException {
    assertThat(Bundle.open(bundle).isArchiveLost()).isFalse();
    loseTimes();
    assertThat(Bundle.open(bundle).isArchiveLost()).isTrue();
    assertThat(sources("dev.snap.replay.Replay", "drifting.Drifting")).hasSize(2);
  }

  @Test
  void anArchiveOfSomeoneElseIsRefused() throws IOException {
    Path archive = bundle.resolve(Bundle.ARCHIVE);
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - 1] ^= 1;
    Files.delete(archive);
    Files.write(archive, bytes);
    assertThat(start().said())
        .contains(
            "[SNAP-0313] jvm.archive in the bundle of probe is not the one that was signed\n");
  }

  @Test
  void aBundleThatLostItIsRefused() throws IOException {
    Files.delete(bundle.resolve(Bundle.ARCHIVE));
    assertThat(start().said()).contains("The bundle lacks jvm.archive\n");
  }

  /** Where the JVM took those classes from while it replayed. */
  private Stream<String> sources(String... classes) throws IOException {
    Path log = bundle.resolveSibling("classes.log");
    Path out = Files.createDirectory(bundle.resolveSibling("out"));
    Map<String, String> logged =
        Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + "::filecount=0");
    BundleStart start = BundleStart.replay(bundle, out, logged);
    assertThat(start.replayed()).withFailMessage(start::said).isTrue();
    return Files.readAllLines(log).stream()
        .filter(line -> Stream.of(classes).anyMatch(each -> line.contains(each + " source:")));
  }

  private BundleStart start() throws IOException {
    Path out = Files.createDirectory(bundle.resolveSibling("out"));
    return BundleStart.replay(bundle, out, Map.of());
  }

  private void loseTimes() throws IOException {
    try (Stream<Path> jars = Files.list(bundle.resolve(Bundle.LIBRARIES))) {
      for (Path each : jars.toList()) {
        Files.setLastModifiedTime(each, FileTime.from(Instant.EPOCH));
      }
    }
  }
}
