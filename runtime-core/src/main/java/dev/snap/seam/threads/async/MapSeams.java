package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Bulk work on the entries of concurrent maps: before live it is done in the thread that asks. */
public final class MapSeams {
  private MapSeams() {}

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> void forEach(
      ConcurrentHashMap<K, V> map, long threshold, BiConsumer<K, V> action) {
    map.forEach(sequential(threshold), action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> void forEach(
      ConcurrentHashMap<K, V> map, long threshold, BiFunction<K, V, U> form, Consumer<U> action) {
    map.forEach(sequential(threshold), form, action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U search(
      ConcurrentHashMap<K, V> map, long threshold, BiFunction<K, V, U> form) {
    return map.search(sequential(threshold), form);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U reduce(
      ConcurrentHashMap<K, V> map,
      long threshold,
      BiFunction<K, V, U> form,
      BiFunction<U, U, U> sum) {
    return map.reduce(sequential(threshold), form, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> double reduceToDouble(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToDoubleBiFunction<K, V> form,
      double start,
      DoubleBinaryOperator sum) {
    return map.reduceToDouble(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> long reduceToLong(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToLongBiFunction<K, V> form,
      long start,
      LongBinaryOperator sum) {
    return map.reduceToLong(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> int reduceToInt(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToIntBiFunction<K, V> form,
      int start,
      IntBinaryOperator sum) {
    return map.reduceToInt(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> void forEachEntry(
      ConcurrentHashMap<K, V> map, long threshold, Consumer<Map.Entry<K, V>> action) {
    map.forEachEntry(sequential(threshold), action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> void forEachEntry(
      ConcurrentHashMap<K, V> map,
      long threshold,
      Function<Map.Entry<K, V>, U> form,
      Consumer<U> action) {
    map.forEachEntry(sequential(threshold), form, action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U searchEntries(
      ConcurrentHashMap<K, V> map, long threshold, Function<Map.Entry<K, V>, U> form) {
    return map.searchEntries(sequential(threshold), form);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U reduceEntries(
      ConcurrentHashMap<K, V> map,
      long threshold,
      Function<Map.Entry<K, V>, U> form,
      BiFunction<U, U, U> sum) {
    return map.reduceEntries(sequential(threshold), form, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> double reduceEntriesToDouble(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToDoubleFunction<Map.Entry<K, V>> form,
      double start,
      DoubleBinaryOperator sum) {
    return map.reduceEntriesToDouble(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> long reduceEntriesToLong(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToLongFunction<Map.Entry<K, V>> form,
      long start,
      LongBinaryOperator sum) {
    return map.reduceEntriesToLong(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> int reduceEntriesToInt(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToIntFunction<Map.Entry<K, V>> form,
      int start,
      IntBinaryOperator sum) {
    return map.reduceEntriesToInt(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> Map.@Nullable Entry<K, V> reduceEntries(
      ConcurrentHashMap<K, V> map,
      long threshold,
      BiFunction<Map.Entry<K, V>, Map.Entry<K, V>, ? extends Map.Entry<K, V>> sum) {
    return map.reduceEntries(sequential(threshold), sum);
  }

  private static long sequential(long threshold) {
    return Door.live() ? threshold : Long.MAX_VALUE;
  }
}
