package dev.snap.seam.collections;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Immutable maps. */
public final class ImmutableMaps {
  private ImmutableMaps() {}

  @Replaces(Map.class)
  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
    return Door.live() ? Map.copyOf(map) : OrderedMap.copyOf(map);
  }

  @Replaces(Map.class)
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <K, V> Map<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
    return Door.live() ? Map.ofEntries(entries) : OrderedMap.ofEntries(Arrays.asList(entries));
  }

  @Replaces(Collectors.class)
  public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends U> value) {
    Objects.requireNonNull(key, "keyMapper");
    Objects.requireNonNull(value, "valueMapper");
    return Door.live()
        ? Collectors.toUnmodifiableMap(key, value)
        : Collectors.collectingAndThen(Collectors.toList(), list -> distinct(list, key, value));
  }

  @Replaces(Collectors.class)
  public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends U> value,
      BinaryOperator<U> merge) {
    Objects.requireNonNull(key, "keyMapper");
    Objects.requireNonNull(value, "valueMapper");
    Objects.requireNonNull(merge, "mergeFunction");
    return Door.live()
        ? Collectors.toUnmodifiableMap(key, value, merge)
        : Collectors.collectingAndThen(
            Collectors.toMap(key, value, merge, LinkedHashMap::new), OrderedMap::copyOf);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of() {
    return Door.live() ? Map.of() : OrderedMap.of();
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1) {
    return Door.live() ? Map.of(k1, v1) : OrderedMap.of(k1, v1);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2) {
    return Door.live() ? Map.of(k1, v1, k2, v2) : OrderedMap.of(k1, v1, k2, v2);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
    return Door.live() ? Map.of(k1, v1, k2, v2, k3, v3) : OrderedMap.of(k1, v1, k2, v2, k3, v3);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return Door.live()
        ? Map.of(k1, v1, k2, v2, k3, v3, k4, v4)
        : OrderedMap.of(k1, v1, k2, v2, k3, v3, k4, v4);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return Door.live()
        ? Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5)
        : OrderedMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return Door.live()
        ? Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6)
        : OrderedMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return Door.live()
        ? Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7)
        : OrderedMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8) {
    return Door.live()
        ? Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8)
        : OrderedMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9) {
    return Door.live()
        ? Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9)
        : OrderedMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
  }

  @Replaces(Map.class)
  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9,
      K k10,
      V v10) {
    return Door.live()
        ? Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10)
        : OrderedMap.of(
            k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10);
  }

  private static <T, K, U> Map<K, U> distinct(
      List<T> elements,
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends U> value) {
    Map<K, U> entries = new LinkedHashMap<>();
    for (T each : elements) {
      K mapped = Objects.requireNonNull(key.apply(each));
      U other = Objects.requireNonNull(value.apply(each));
      U first = entries.putIfAbsent(mapped, other);
      if (first != null) {
        throw new IllegalStateException(
            "Duplicate key "
                + mapped
                + " (attempted merging values "
                + first
                + " and "
                + other
                + ")");
      }
    }
    return OrderedMap.copyOf(entries);
  }
}
