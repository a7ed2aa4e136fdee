package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.Arrays;
import java.util.Comparator;

/** Parallel sorting: before live it is done in the thread that asks. */
public final class SortSeams {
  private SortSeams() {}

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(Object[] array, Comparator<Object> order) {
    if (Door.live()) {
      Arrays.parallelSort(array, order);
    } else {
      Arrays.sort(array, order);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(Object[] array, int from, int to, Comparator<Object> order) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to, order);
    } else {
      Arrays.sort(array, from, to, order);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(Comparable<Object>[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(Comparable<Object>[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(byte[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(byte[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(char[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(char[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(short[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(short[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(int[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(int[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(long[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(long[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(float[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(float[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(double[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }

  /** Sequential before live. */
  @Replaces(Arrays.class)
  public static void parallelSort(double[] array, int from, int to) {
    if (Door.live()) {
      Arrays.parallelSort(array, from, to);
    } else {
      Arrays.sort(array, from, to);
    }
  }
}
