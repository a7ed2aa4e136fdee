package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Bulk work on the keys or the values of concurrent maps: before live it is done in the thread that
 * asks.
 */
public final class KeySeams {
  private KeySeams() {}

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> void forEachKey(
      ConcurrentHashMap<K, V> map, long threshold, Consumer<K> action) {
    map.forEachKey(sequential(threshold), action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> void forEachKey(
      ConcurrentHashMap<K, V> map, long threshold, Function<K, U> form, Consumer<U> action) {
    map.forEachKey(sequential(threshold), form, action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U searchKeys(
      ConcurrentHashMap<K, V> map, long threshold, Function<K, U> form) {
    return map.searchKeys(sequential(threshold), form);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U reduceKeys(
      ConcurrentHashMap<K, V> map, long threshold, Function<K, U> form, BiFunction<U, U, U> sum) {
    return map.reduceKeys(sequential(threshold), form, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> double reduceKeysToDouble(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToDoubleFunction<K> form,
      double start,
      DoubleBinaryOperator sum) {
    return map.reduceKeysToDouble(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> long reduceKeysToLong(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToLongFunction<K> form,
      long start,
      LongBinaryOperator sum) {
    return map.reduceKeysToLong(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> int reduceKeysToInt(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToIntFunction<K> form,
      int start,
      IntBinaryOperator sum) {
    return map.reduceKeysToInt(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> @Nullable Object reduceKeys(
      ConcurrentHashMap<K, V> map, long threshold, BiFunction<K, K, K> sum) {
    return map.reduceKeys(sequential(threshold), sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> void forEachValue(
      ConcurrentHashMap<K, V> map, long threshold, Consumer<V> action) {
    map.forEachValue(sequential(threshold), action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> void forEachValue(
      ConcurrentHashMap<K, V> map, long threshold, Function<V, U> form, Consumer<U> action) {
    map.forEachValue(sequential(threshold), form, action);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U searchValues(
      ConcurrentHashMap<K, V> map, long threshold, Function<V, U> form) {
    return map.searchValues(sequential(threshold), form);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V, U> @Nullable U reduceValues(
      ConcurrentHashMap<K, V> map, long threshold, Function<V, U> form, BiFunction<U, U, U> sum) {
    return map.reduceValues(sequential(threshold), form, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> double reduceValuesToDouble(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToDoubleFunction<V> form,
      double start,
      DoubleBinaryOperator sum) {
    return map.reduceValuesToDouble(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> long reduceValuesToLong(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToLongFunction<V> form,
      long start,
      LongBinaryOperator sum) {
    return map.reduceValuesToLong(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> int reduceValuesToInt(
      ConcurrentHashMap<K, V> map,
      long threshold,
      ToIntFunction<V> form,
      int start,
      IntBinaryOperator sum) {
    return map.reduceValuesToInt(sequential(threshold), form, start, sum);
  }

  /** Sequential before live. */
  @Replaces(value = ConcurrentHashMap.class, kind = Kind.INSTANCE)
  public static <K, V> @Nullable Object reduceValues(
      ConcurrentHashMap<K, V> map, long threshold, BiFunction<V, V, V> sum) {
    return map.reduceValues(sequential(threshold), sum);
  }

  private static long sequential(long threshold) {
    return Door.live() ? threshold : Long.MAX_VALUE;
  }
}
