package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;

/** Parallel work on arrays: before live it is done in the thread that asks. */
public final class ArraySeams {
  private ArraySeams() {}

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSetAll(Object[] array, IntFunction<Object> element) {
    if (Door.live()) {
      Arrays.parallelSetAll(array, element);
    } else {
      Arrays.setAll(array, element);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSetAll(int[] array, IntUnaryOperator element) {
    if (Door.live()) {
      Arrays.parallelSetAll(array, element);
    } else {
      Arrays.setAll(array, element);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSetAll(long[] array, IntToLongFunction element) {
    if (Door.live()) {
      Arrays.parallelSetAll(array, element);
    } else {
      Arrays.setAll(array, element);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSetAll(double[] array, IntToDoubleFunction element) {
    if (Door.live()) {
      Arrays.parallelSetAll(array, element);
    } else {
      Arrays.setAll(array, element);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(Object[] array, BinaryOperator<Object> sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, sum);
    } else {
      parallelPrefix(array, 0, array.length, sum);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(Object[] array, int from, int to, BinaryOperator<Object> sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, from, to, sum);
      return;
    }
    Objects.checkFromToIndex(from, to, array.length);
    for (int i = from + 1; i < to; i++) {
      array[i] = sum.apply(array[i - 1], array[i]);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(int[] array, IntBinaryOperator sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, sum);
    } else {
      parallelPrefix(array, 0, array.length, sum);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(int[] array, int from, int to, IntBinaryOperator sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, from, to, sum);
      return;
    }
    Objects.checkFromToIndex(from, to, array.length);
    for (int i = from + 1; i < to; i++) {
      array[i] = sum.applyAsInt(array[i - 1], array[i]);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(long[] array, LongBinaryOperator sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, sum);
    } else {
      parallelPrefix(array, 0, array.length, sum);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(long[] array, int from, int to, LongBinaryOperator sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, from, to, sum);
      return;
    }
    Objects.checkFromToIndex(from, to, array.length);
    for (int i = from + 1; i < to; i++) {
      array[i] = sum.applyAsLong(array[i - 1], array[i]);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(double[] array, DoubleBinaryOperator sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, sum);
    } else {
      parallelPrefix(array, 0, array.length, sum);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelPrefix(double[] array, int from, int to, DoubleBinaryOperator sum) {
    if (Door.live()) {
      Arrays.parallelPrefix(array, from, to, sum);
      return;
    }
    Objects.checkFromToIndex(from, to, array.length);
    for (int i = from + 1; i < to; i++) {
      array[i] = sum.applyAsDouble(array[i - 1], array[i]);
    }
  }
}
