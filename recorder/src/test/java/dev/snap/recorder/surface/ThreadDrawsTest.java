package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a thread of the bootstrap draws follows from the recorded seed, whatever number the JVM gave
 * the thread, by every operation and in every way of reaching it.
 */
class ThreadDrawsTest {
  private static final int WITH_NEWER_DRAWS = 22;

  /** What draws of {@code current}, {@code random} and {@code generator}, which are the same. */
  private static final List<String> DRAWS =
      List.of(
          "current.doubles().limit(5).boxed().toList()",
          "current.doubles(0, 9).limit(5).boxed().toList()",
          "current.doubles(5).boxed().toList()",
          "current.doubles(5, 0, 9).boxed().toList()",
          "current.ints().limit(5).boxed().toList()",
          "current.ints(0, 900).limit(5).boxed().toList()",
          "current.ints(5).boxed().toList()",
          "current.ints(5, 0, 900).boxed().toList()",
          "current.longs().limit(5).boxed().toList()",
          "current.longs(0, 900).limit(5).boxed().toList()",
          "current.longs(5).boxed().toList()",
          "current.longs(5, 0, 900).boxed().toList()",
          "current.ints(40).parallel().boxed().toList()",
          "Stream.generate(current::nextBoolean).limit(40).toList()",
          "bytes(bytes -> current.nextBytes(bytes))",
          "current.nextFloat()",
          "current.nextFloat(900)",
          "current.nextFloat(9, 900)",
          "current.nextDouble()",
          "current.nextDouble(900)",
          "current.nextDouble(9, 900)",
          "current.nextInt()",
          "current.nextInt(900_000)",
          "current.nextInt(1_500_000_000)",
          "current.nextInt(9, 900_000)",
          "current.nextLong()",
          "current.nextLong(900_000)",
          "current.nextLong(9, 900_000)",
          "current.nextGaussian()",
          "current.nextGaussian(9, 900)",
          "current.nextExponential()",
          "ThreadLocalRandom.current().nextInt() + \" \" + ThreadLocalRandom.current().nextInt()",
          "random.nextInt()",
          "random.nextInt(900_000)",
          "random.nextGaussian()",
          "random.ints(5).boxed().toList()",
          "bytes(random::nextBytes)",
          "generator.nextLong()",
          "generator.nextInt(9, 900_000)",
          "generator.nextExponential()",
          "generator.longs(5).boxed().toList()",
          "IntStream.generate(current::nextInt).limit(5).boxed().toList()",
          "Stream.generate(random::nextLong).limit(5).toList()",
          "Stream.generate(generator::nextDouble).limit(5).toList()",
          "ThreadLocalRandom.class.getMethod(\"nextInt\").invoke(current)",
          "Random.class.getMethod(\"nextLong\").invoke(random)",
          "RandomGenerator.class.getMethod(\"nextLong\", long.class).invoke(current, 900_000L)",
          "handle(ThreadLocalRandom.class).invoke(current)",
          "handle(Random.class).invoke(random)",
          "handle(RandomGenerator.class).bindTo(current).invoke()",
          "shuffled(list -> Collections.shuffle(list, current))",
          "shuffled(list -> Collections.class.getMethod(\"shuffle\", List.class, Random.class)"
              + ".invoke(null, list, current))",
          "new BigInteger(64, current)",
          "new BigInteger(64, 20, random)",
          "BigInteger.class.getConstructor(int.class, Random.class).newInstance(64, current)",
          "BigInteger.probablePrime(64, current)");

  /** Those that only newer JDKs have. */
  private static final List<String> NEWER =
      List.of(
          "shuffled(list -> Collections.shuffle(list, generator))",
          "current.equiDoubles(0, 1, true, false).limit(5).boxed().toList()",
          "generator.equiDoubles(0, 1, true, false).limit(5).boxed().toList()",
          "Random.from(generator).nextInt()");

  private static final List<String> ALL = new ArrayList<>(DRAWS);

  @TempDir static Path scratch;
  private static Rewritten classes;

  @BeforeAll
  static void rewrite() throws IOException {
    int feature = Runtime.version().feature();
    if (feature >= WITH_NEWER_DRAWS) {
      ALL.addAll(NEWER);
    }
    StringBuilder source = new StringBuilder(MEMBERS);
    for (int i = 0; i < ALL.size(); i++) {
      source.append(METHOD.formatted(i, ALL.get(i)));
    }
    Sources sources = new Sources().add("Probe", source.append("}\n").toString());
    classes = Rewritten.of(scratch, sources.release(feature));
  }

  @TestFactory
  Stream<DynamicTest> drawsTheSameInReplay() {
    return each(ThreadDrawsTest::replays);
  }

  @TestFactory
  Stream<DynamicTest> drawsOthersFromAnotherSeed() {
    return each(
        method ->
            assertThat(run(method, TapePhase.recording()))
                .isNotEqualTo(run(method, TapePhase.recording())));
  }

  @TestFactory
  Stream<DynamicTest> drawsNothingThatWasNotRecorded() {
    return each(
        method ->
            assertThatThrownBy(() -> run(method, TapePhase.recording().replaying()))
                .isInstanceOf(TapePhase.Mismatch.class)
                .hasMessageStartingWith("EXTRA"));
  }

  @TestFactory
  Stream<DynamicTest> drawsOfTheJdkWhenLive() {
    return each(
        method -> {
          TapePhase untouched = TapePhase.recording();
          try (Service service = classes.open(untouched)) {
            service.seams().goLive();
            assertThat(service.call(method)).isNotEqualTo(service.call(method));
          }
          assertThat(untouched.actions()).isEmpty();
        });
  }

  @Test
  void aWorkerDrawsTheSameInReplay() throws Throwable {
    replays("worker");
  }

  private static void replays(String method) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object recorded = run(method, recording);
    TapePhase replaying = recording.replaying();
    assertThat(run(method, replaying)).isEqualTo(recorded);
    assertThat(replaying.missing()).isEmpty();
  }

  private static Object run(String method, TapePhase phase) throws Throwable {
    try (Service service = classes.open(phase)) {
      return service.call(method);
    }
  }

  private static Stream<DynamicTest> each(Check check) {
    Function<Integer, DynamicTest> test =
        number -> dynamicTest(ALL.get(number), () -> check.of("draw" + number));
    return IntStream.range(0, ALL.size()).boxed().map(test);
  }

  private interface Check {
    void of(String method) throws Throwable;
  }

  private static final String METHOD =
      """
        public static Object draw%d(java.nio.file.Path dir) throws Exception {
          return twice((current, random, generator) -> %s);
        }
      """;

  private static final String MEMBERS =
      """
      import java.lang.invoke.*;
      import java.math.BigInteger;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.random.RandomGenerator;
      import java.util.stream.*;
      @SuppressWarnings("all")
      public class Probe {
        interface Draw {
          Object of(ThreadLocalRandom current, Random random, RandomGenerator generator)
              throws Throwable;
        }
        interface Filling { void fill(byte[] bytes); }
        interface Shuffling { void shuffle(List<Integer> list) throws Exception; }

        static Object twice(Draw draw) throws Exception {
          StringBuffer drawn = new StringBuffer();
          Thread thread = new Thread(() -> {
            ThreadLocalRandom current = ThreadLocalRandom.current();
            try {
              drawn.append(draw.of(current, current, current)).append(' ');
              drawn.append(draw.of(current, current, current));
            } catch (Throwable e) { throw new IllegalStateException(e); }
          });
          thread.start();
          thread.join();
          return drawn.toString();
        }
        static String bytes(Filling filling) {
          byte[] bytes = new byte[11];
          filling.fill(bytes);
          return Arrays.toString(bytes);
        }
        static Object shuffled(Shuffling shuffling) throws Exception {
          List<Integer> list = new ArrayList<>();
          for (int i = 0; i < 40; i++) list.add(i);
          shuffling.shuffle(list);
          return list;
        }
        static MethodHandle handle(Class<?> owner) throws Exception {
          return MethodHandles.publicLookup()
              .findVirtual(owner, "nextInt", MethodType.methodType(int.class));
        }
        static String draw() { return ThreadLocalRandom.current().nextLong(1_000_000) + " "; }
        public static Object worker(java.nio.file.Path dir) throws Exception {
          ThreadPoolExecutor pool =
              new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
          return draw() + pool.submit(() -> draw()).get() + pool.submit(() -> draw()).get() + draw();
        }
      """;
}
