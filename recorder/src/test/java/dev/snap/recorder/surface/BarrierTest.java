package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the seams do between replay and live. */
class BarrierTest {
  private static final List<String> GENERATORS =
      List.of(
          "plain",
          "own",
          "seeds",
          "splittable",
          "split",
          "stepped",
          "secure",
          "strong",
          "thread",
          "kept",
          "stream");

  @TempDir static Path scratch;
  private static Path jar;

  @BeforeAll
  static void compile() throws IOException {
    jar = Service.compile(scratch, MEMBERS);
  }

  @TestFactory
  Stream<DynamicTest> replicasDrawTheSameBeforeLiveAndDifferAfterwards() {
    return GENERATORS.stream().map(each -> DynamicTest.dynamicTest(each, () -> draws(each)));
  }

  private static void draws(String generator) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object recorded;
    try (Service service = Service.open(jar, recording)) {
      recorded = service.call(generator);
    }
    try (Service one = Service.open(jar, recording.replaying());
        Service other = Service.open(jar, recording.replaying())) {
      assertThat(one.call(generator)).isEqualTo(recorded);
      Object first = live(one).call("draw");
      assertThat(other.call(generator)).isEqualTo(recorded);
      assertThat(live(other).call("draw")).isNotEqualTo(first);
    }
  }

  @Test
  void keepsTheSeedThatTheUserGave() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = Service.open(jar, recording)) {
      service.call("seeded");
      assertThat(live(service).call("draw")).isEqualTo(new java.util.Random(5).nextLong());
      assertThat(recording.actions()).isEmpty();
    }
  }

  @Test
  void refusesToGoLiveWithAGeneratorThatCannotBeReseeded() throws Throwable {
    try (Service service = Service.open(jar, TapePhase.recording())) {
      service.call("closed");
      assertThatThrownBy(() -> service.seams().reseed())
          .isInstanceOf(SnapFailure.class)
          .hasMessage(
              """
              [SNAP-0218] probe.Service$Counting draws numbers by itself and has no setSeed(long): replicas would draw the same numbers
                Override setSeed(long) in probe.Service$Counting, or make the generator after the bootstrap.\
              """);
    }
  }

  @Test
  void goesOnFromTheLastNanoTime() throws Throwable {
    TapePhase recording = TapePhase.recording();
    long recorded;
    try (Service service = Service.open(jar, recording)) {
      recorded = (long) service.call("nanoTime");
    }
    try (Service service = Service.open(jar, recording.replaying())) {
      service.call("nanoTime");
      long next = (long) live(service).call("nanoTime");
      assertThat(next - recorded).isBetween(0L, 60_000_000_000L);
    }
  }

  @Test
  void clocksOfTheBootstrapRunWhenLive() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = Service.open(jar, recording)) {
      service.call("clock");
      live(service).call("tick");
      assertThat(recording.actions()).hasSize(1);
    }
  }

  @Test
  void appliesPropertiesAtGoLiveAndNotBefore() throws Throwable {
    try (Service service = Service.open(jar, TapePhase.recording())) {
      assertThat(service.call("setProperty")).isEqualTo("set");
      assertThat(System.getProperty("snap.test.applied")).isNull();
      live(service);
      assertThat(System.getProperty("snap.test.applied")).isEqualTo("set");
    } finally {
      System.clearProperty("snap.test.applied");
    }
  }

  @Test
  void listsFilesThatAreStillOpenForWriting() throws Throwable {
    try (Service service = Service.open(jar, TapePhase.recording())) {
      service.call("leaveOpen");
      assertThat(service.seams().unfinished())
          .containsExactly(
              "new FileOutputStream(\"" + scratch.resolve("out.txt") + "\")",
              "new RandomAccessFile(\"" + scratch.resolve("random.txt") + "\")");
    }
  }

  private static Service live(Service service) {
    service.seams().reseed();
    service.seams().goLive();
    return service;
  }

  private static final String MEMBERS =
      """
      static java.util.function.LongSupplier drawing;
      static java.time.Clock clock;
      static List<Object> open = new ArrayList<>();

      static Object drawn(java.util.function.LongSupplier source) {
        drawing = source;
        return source.getAsLong();
      }
      public static Object draw(Path dir) { return drawing.getAsLong(); }

      static class Own extends Random {}
      static class Seeds extends Random {
        long state;
        @Override public void setSeed(long seed) { state = seed; }
        @Override protected int next(int bits) { return (int) (++state >>> (32 - bits)); }
      }
      static class Counting extends Random {
        int count;
        @Override protected int next(int bits) { return count++; }
      }

      public static Object plain(Path dir) { return drawn(new Random()::nextLong); }
      public static Object own(Path dir) { return drawn(new Own()::nextLong); }
      public static Object seeds(Path dir) { return drawn(new Seeds()::nextLong); }
      public static Object splittable(Path dir) { return drawn(new SplittableRandom()::nextLong); }
      public static Object split(Path dir) {
        return drawn(new SplittableRandom().split()::nextLong);
      }
      public static Object stepped(Path dir) {
        return drawn(java.util.random.RandomGenerator.of("L64X128MixRandom")::nextLong);
      }
      public static Object secure(Path dir) {
        return drawn(new java.security.SecureRandom()::nextLong);
      }
      public static Object strong(Path dir) throws Exception {
        return drawn(java.security.SecureRandom.getInstance("SHA1PRNG")::nextLong);
      }
      public static Object thread(Path dir) {
        return drawn(() -> java.util.concurrent.ThreadLocalRandom.current().nextLong());
      }
      public static Object kept(Path dir) {
        return drawn(java.util.concurrent.ThreadLocalRandom.current()::nextLong);
      }
      public static Object stream(Path dir) {
        return drawn(java.util.concurrent.ThreadLocalRandom.current().longs().iterator()::next);
      }
      public static Object seeded(Path dir) {
        Random random = new Random(5);
        drawing = random::nextLong;
        return null;
      }
      public static Object closed(Path dir) { return drawn(new Counting()::nextInt); }

      public static Object nanoTime(Path dir) { return System.nanoTime(); }
      public static Object clock(Path dir) {
        clock = java.time.Clock.systemUTC();
        return clock.millis();
      }
      public static Object tick(Path dir) { return clock.instant(); }
      public static Object setProperty(Path dir) {
        System.setProperty("snap.test.applied", "set");
        return System.getProperty("snap.test.applied");
      }
      public static Object leaveOpen(Path dir) throws IOException {
        open.add(new FileOutputStream(dir.resolve("out.txt").toFile()));
        open.add(new RandomAccessFile(dir.resolve("random.txt").toFile(), "rw"));
        new FileOutputStream(dir.resolve("closed.txt").toFile()).close();
        return open.size();
      }
      """;
}
