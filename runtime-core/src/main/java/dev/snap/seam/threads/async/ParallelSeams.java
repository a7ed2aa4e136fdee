package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Parallel streams and sorts: before live they work in the thread that asks. */
public final class ParallelSeams {
  private ParallelSeams() {}

  /** Sequential before live. */
  @Replaces(value = Collection.class, kind = Kind.INSTANCE)
  public static Stream<?> parallelStream(Collection<?> collection) {
    return Door.live() ? collection.parallelStream() : collection.stream();
  }

  /** Sequential before live. */
  @Replaces(value = BaseStream.class, kind = Kind.INSTANCE)
  public static BaseStream<?, ?> parallel(BaseStream<?, ?> stream) {
    return Door.live() ? stream.parallel() : stream;
  }

  /** Sequential before live. */
  @Replaces(value = IntStream.class, kind = Kind.INSTANCE)
  public static IntStream parallel(IntStream stream) {
    return Door.live() ? stream.parallel() : stream;
  }

  /** Sequential before live. */
  @Replaces(value = LongStream.class, kind = Kind.INSTANCE)
  public static LongStream parallel(LongStream stream) {
    return Door.live() ? stream.parallel() : stream;
  }

  /** Sequential before live. */
  @Replaces(value = DoubleStream.class, kind = Kind.INSTANCE)
  public static DoubleStream parallel(DoubleStream stream) {
    return Door.live() ? stream.parallel() : stream;
  }

  /** Sequential before live. */
  @Replaces(StreamSupport.class)
  public static <T> Stream<T> stream(Spliterator<T> elements, boolean parallel) {
    return StreamSupport.stream(elements, parallel && Door.live());
  }

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
  public static void parallelSort(Comparable<Object>[] array) {
    if (Door.live()) {
      Arrays.parallelSort(array);
    } else {
      Arrays.sort(array);
    }
  }
}
