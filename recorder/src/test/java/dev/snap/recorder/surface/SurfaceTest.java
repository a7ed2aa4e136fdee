package dev.snap.recorder.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.snap.membrane.Refusal;
import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every covered operation that is recorded or verified: a row of a table each. */
class SurfaceTest {
  private static final List<String> SURFACES =
      List.of("time", "randomness", "environment", "runtime", "files", "files-refused");

  /** Seams that are proven by tests of their own. */
  private static final String ELSEWHERE =
      "dev/snap/seam/(classes|collections|crac|define|hash|hooks|jdbc|jvm|members|naming|net|references|reflect"
          + "|refused|stack|tables|threads)/.*|dev/snap/seam/random/NewerDraws";

  @TempDir static Path scratch;
  private static final List<Probe> PROBES = probes();
  private static Path jar;

  @BeforeAll
  static void rewriteProbes() throws IOException {
    Sources sources = new Sources().add("Fixture", fixture());
    PROBES.forEach(each -> sources.add(each.name(), each.source()));
    Path classes = sources.compileTo(scratch.resolve("classes"));
    jar = scratch.resolve("probes.jar");
    try (ClassPathRewriter rewriter =
        ClassPathRewriter.over(List.of(classes), Path.of(System.getProperty("java.home")))) {
      rewriter.rewrite(classes, jar);
    }
    System.out.println(PROBES.size() + " covered operations in " + SURFACES);
  }

  @Test
  void everyCoveredOperationHasARow() {
    List<String> covered = new ArrayList<>();
    ClassPathRewriter.coveredOperations()
        .forEach(
            (operation, seam) -> {
              if (!seam.matches(ELSEWHERE)) {
                covered.add(operation);
              }
            });
    assertThat(PROBES.stream().map(each -> each.row().operation()))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(covered));
  }

  @TestFactory
  Stream<DynamicTest> recordsAndReplaysInEveryWay() {
    return PROBES.stream()
        .filter(each -> !each.row().isRefused())
        .map(probe -> dynamicTest(named(probe), () -> replays(probe)));
  }

  @TestFactory
  Stream<DynamicTest> noticesAChange() {
    return PROBES.stream()
        .filter(each -> each.row().isJournaled())
        .map(probe -> dynamicTest(probe.row().operation(), () -> notices(probe)));
  }

  @TestFactory
  Stream<DynamicTest> refusesInEveryWay() {
    return PROBES.stream()
        .filter(each -> each.row().isRefused())
        .map(probe -> dynamicTest(named(probe), () -> refuses(probe)));
  }

  @TestFactory
  Stream<DynamicTest> goesStraightToTheJdkWhenLive() {
    return PROBES.stream()
        .filter(each -> !each.row().isRefused())
        .map(probe -> dynamicTest(probe.row().operation(), () -> live(probe)));
  }

  private static void replays(Probe probe) throws Throwable {
    TapePhase recording = TapePhase.recording();
    List<Object> recorded = new ArrayList<>();
    try (MembraneLoader loader = loader(recording)) {
      for (String way : probe.methods()) {
        recorded.add(inFiles(directory -> loader.call(probe.type(), way, directory)));
      }
    }
    assertThat(recording.actions().isEmpty()).isEqualTo(!probe.row().isJournaled());

    TapePhase replaying = recording.replaying();
    List<Object> replayed = new ArrayList<>();
    try (MembraneLoader loader = loader(replaying)) {
      for (String way : probe.methods()) {
        replayed.add(loader.call(probe.type(), way, directory()));
      }
    }
    assertThat(replayed).isEqualTo(recorded);
    assertThat(replaying.missing()).isEmpty();
  }

  private static void notices(Probe probe) throws Throwable {
    TapePhase recording = TapePhase.recording();
    boolean changes = !probe.row().changed().equals("-");
    if (changes) {
      try (MembraneLoader loader = loader(recording)) {
        inFiles(directory -> loader.call(probe.type(), probe.methods().get(0), directory));
      }
    }
    try (MembraneLoader loader = loader(recording.replaying())) {
      assertThatThrownBy(() -> loader.call(probe.type(), "changed", directory()))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith(changes ? "WRONG" : "EXTRA");
    }
  }

  private static void refuses(Probe probe) throws Throwable {
    TapePhase recording = TapePhase.recording();
    String code = probe.row().treatment().substring("refuse ".length());
    try (MembraneLoader loader = loader(recording)) {
      for (String way : probe.methods()) {
        assertThatThrownBy(() -> inFiles(directory -> loader.call(probe.type(), way, directory)))
            .isInstanceOf(Refusal.class)
            .hasMessageStartingWith("[" + code + "] ");
      }
    }
    assertThat(recording.refusals()).hasSameSizeAs(probe.methods());
  }

  private static void live(Probe probe) throws Throwable {
    TapePhase untouched = TapePhase.recording();
    try (MembraneLoader loader = new MembraneLoader(jar)) {
      loader.open(untouched).seams().goLive();
      for (String way : probe.methods()) {
        inFiles(directory -> loader.call(probe.type(), way, directory));
      }
    }
    assertThat(untouched.actions()).isEmpty();
  }

  private static MembraneLoader loader(TapePhase phase) {
    MembraneLoader loader = new MembraneLoader(jar);
    loader.open(phase);
    return loader;
  }

  private static String named(Probe probe) {
    return probe.row() + " by " + probe.ways();
  }

  private static Path directory() {
    return scratch.resolve("files");
  }

  /** Runs something on a fresh directory, which is gone afterwards. */
  private static Object inFiles(Use use) throws Throwable {
    Path directory = directory();
    Files.createDirectories(directory.resolve("sub"));
    Files.writeString(directory.resolve("hello.txt"), "hello\nworld\n");
    Files.writeString(directory.resolve("data.bin"), "1 2");
    Files.writeString(directory.resolve("sub/inner.txt"), "inner");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("hello.txt"));
    try {
      return use.on(directory);
    } finally {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(each);
        }
      }
    }
  }

  private static List<Probe> probes() {
    List<Probe> probes = new ArrayList<>();
    for (String surface : SURFACES) {
      Row.of(surface).forEach(row -> probes.add(new Probe("Probe" + probes.size(), row)));
    }
    return probes;
  }

  private static String fixture() throws IOException {
    try (InputStream in = SurfaceTest.class.getResourceAsStream("Fixture.java.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  private interface Use {
    Object on(Path directory) throws Throwable;
  }
}
