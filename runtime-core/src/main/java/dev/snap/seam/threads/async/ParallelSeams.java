package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.Collection;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Parallel streams: before live they work in the thread that asks. */
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
  @Replaces(StreamSupport.class)
  public static <T> Stream<T> stream(
      Supplier<? extends Spliterator<T>> elements, int characteristics, boolean parallel) {
    return StreamSupport.stream(elements, characteristics, parallel && Door.live());
  }

  /** Sequential before live. */
  @Replaces(StreamSupport.class)
  public static IntStream intStream(Spliterator.OfInt elements, boolean parallel) {
    return StreamSupport.intStream(elements, parallel && Door.live());
  }

  /** Sequential before live. */
  @Replaces(StreamSupport.class)
  public static IntStream intStream(
      Supplier<? extends Spliterator.OfInt> elements, int characteristics, boolean parallel) {
    return StreamSupport.intStream(elements, characteristics, parallel && Door.live());
  }

  /** Sequential before live. */
  @Replaces(StreamSupport.class)
  public static LongStream longStream(Spliterator.OfLong elements, boolean parallel) {
    return StreamSupport.longStream(elements, parallel && Door.live());
  }

  /** Sequential before live. */
  @Replaces(StreamSupport.class)
  public static LongStream longStream(
      Supplier<? extends Spliterator.OfLong> elements, int characteristics, boolean parallel) {
    return StreamSupport.longStream(elements, characteristics, parallel && Door.live());
  }

  /** Sequential before live. */
  @Replaces(StreamSupport.class)
  public static DoubleStream doubleStream(Spliterator.OfDouble elements, boolean parallel) {
    return StreamSupport.doubleStream(elements, parallel && Door.live());
  }

  /** Sequential before live. */
  @Replaces(StreamSupport.class)
  public static DoubleStream doubleStream(
      Supplier<? extends Spliterator.OfDouble> elements, int characteristics, boolean parallel) {
    return StreamSupport.doubleStream(elements, characteristics, parallel && Door.live());
  }
}
