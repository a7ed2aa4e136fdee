package dev.snap.seam.tables;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Collectors into hash tables: while bootstrapping, into tables in the order of insertion. */
public final class Grouping {
  private Grouping() {}

  @Replaces(Collectors.class)
  public static <T> Collector<T, ?, Set<T>> toSet() {
    return Door.live()
        ? Collectors.toSet()
        : Collectors.collectingAndThen(Collectors.toCollection(MembraneSet<T>::new), set -> set);
  }

  @Replaces(Collectors.class)
  public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends U> value) {
    if (Door.live()) {
      return Collectors.toMap(key, value);
    }
    return Collector.<T, Map<K, U>>of(
        MembraneMap::new,
        (map, each) -> putNew(map, key.apply(each), Objects.requireNonNull(value.apply(each))),
        (one, other) -> {
          other.forEach((k, u) -> putNew(one, k, u));
          return one;
        });
  }

  @Replaces(Collectors.class)
  public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends U> value,
      BinaryOperator<U> merge) {
    return Door.live()
        ? Collectors.toMap(key, value, merge)
        : Collectors.toMap(key, value, merge, MembraneMap::new);
  }

  @Replaces(Collectors.class)
  public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(
      Function<? super T, ? extends K> key) {
    return groupingBy(key, Collectors.toList());
  }

  @Replaces(Collectors.class)
  public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(
      Function<? super T, ? extends K> key, Collector<? super T, A, D> downstream) {
    return Door.live()
        ? Collectors.groupingBy(key, downstream)
        : Collectors.groupingBy(key, () -> new MembraneMap<K, D>(), downstream);
  }

  private static <K, U> void putNew(Map<K, U> map, K key, U value) {
    U before = map.putIfAbsent(key, value);
    if (before != null) {
      throw new IllegalStateException(
          "Duplicate key %s (attempted merging values %s and %s)".formatted(key, before, value));
    }
  }
}
