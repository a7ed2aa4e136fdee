package dev.snap.seam.random;

import static dev.snap.seam.random.ThreadLocals.drawing;

import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** All that generators draw, through whatever type: any of them can be the current thread's. */
public final class GeneratorDraws {
  private GeneratorDraws() {}

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static DoubleStream doubles(RandomGenerator generator) {
    return drawing(generator).doubles();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static DoubleStream doubles(RandomGenerator generator, double from, double to) {
    return drawing(generator).doubles(from, to);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static DoubleStream doubles(RandomGenerator generator, long count) {
    return drawing(generator).doubles(count);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static DoubleStream doubles(
      RandomGenerator generator, long count, double from, double to) {
    return drawing(generator).doubles(count, from, to);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static IntStream ints(RandomGenerator generator) {
    return drawing(generator).ints();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static IntStream ints(RandomGenerator generator, int from, int to) {
    return drawing(generator).ints(from, to);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static IntStream ints(RandomGenerator generator, long count) {
    return drawing(generator).ints(count);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static IntStream ints(RandomGenerator generator, long count, int from, int to) {
    return drawing(generator).ints(count, from, to);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static LongStream longs(RandomGenerator generator) {
    return drawing(generator).longs();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static LongStream longs(RandomGenerator generator, long from, long to) {
    return drawing(generator).longs(from, to);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static LongStream longs(RandomGenerator generator, long count) {
    return drawing(generator).longs(count);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static LongStream longs(RandomGenerator generator, long count, long from, long to) {
    return drawing(generator).longs(count, from, to);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static boolean nextBoolean(RandomGenerator generator) {
    return drawing(generator).nextBoolean();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static void nextBytes(RandomGenerator generator, byte[] bytes) {
    drawing(generator).nextBytes(bytes);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static float nextFloat(RandomGenerator generator) {
    return drawing(generator).nextFloat();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static float nextFloat(RandomGenerator generator, float bound) {
    return drawing(generator).nextFloat(bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static float nextFloat(RandomGenerator generator, float from, float bound) {
    return drawing(generator).nextFloat(from, bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static double nextDouble(RandomGenerator generator) {
    return drawing(generator).nextDouble();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static double nextDouble(RandomGenerator generator, double bound) {
    return drawing(generator).nextDouble(bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static double nextDouble(RandomGenerator generator, double from, double bound) {
    return drawing(generator).nextDouble(from, bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static int nextInt(RandomGenerator generator) {
    return drawing(generator).nextInt();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static int nextInt(RandomGenerator generator, int bound) {
    return drawing(generator).nextInt(bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static int nextInt(RandomGenerator generator, int from, int bound) {
    return drawing(generator).nextInt(from, bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static long nextLong(RandomGenerator generator) {
    return drawing(generator).nextLong();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static long nextLong(RandomGenerator generator, long bound) {
    return drawing(generator).nextLong(bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static long nextLong(RandomGenerator generator, long from, long bound) {
    return drawing(generator).nextLong(from, bound);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static double nextGaussian(RandomGenerator generator) {
    return drawing(generator).nextGaussian();
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static double nextGaussian(RandomGenerator generator, double mean, double deviation) {
    return drawing(generator).nextGaussian(mean, deviation);
  }

  @Replaces(value = RandomGenerator.class, kind = Kind.CALLED)
  public static double nextExponential(RandomGenerator generator) {
    return drawing(generator).nextExponential();
  }
}
