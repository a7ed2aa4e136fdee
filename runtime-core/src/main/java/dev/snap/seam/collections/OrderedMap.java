package dev.snap.seam.collections;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map as {@link Map#of} specifies it, in the order of insertion. Like there, the
 * values are not asked for their hash codes.
 */
final class OrderedMap<K, V> extends AbstractMap<K, V> {
  private final Map<K, Entry<K, V>> entries;

  private final Set<Entry<K, V>> entrySet;

  private OrderedMap(Map<K, Entry<K, V>> entries) {
    this.entries = entries;
    this.entrySet = new Entries<>(entries.values());
  }

  /** A map of keys and values in turn; the keys must differ. */
  @SuppressWarnings("unchecked") // the seams give keys and values in turn
  static <K, V> Map<K, V> of(Object... keysAndValues) {
    Map<K, Entry<K, V>> distinct = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      put(distinct, (K) keysAndValues[i], (V) keysAndValues[i + 1]);
    }
    return new OrderedMap<>(distinct);
  }

  /** A map of entries; the keys must differ. */
  static <K, V> Map<K, V> ofEntries(Iterable<? extends Entry<? extends K, ? extends V>> entries) {
    Map<K, Entry<K, V>> distinct = new LinkedHashMap<>();
    for (Entry<? extends K, ? extends V> each : entries) {
      put(distinct, each.getKey(), each.getValue());
    }
    return new OrderedMap<>(distinct);
  }

  /** A map of another's entries. */
  @SuppressWarnings("unchecked") // an immutable map of subtypes is one of the types
  static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
    return map instanceof OrderedMap ? (Map<K, V>) map : ofEntries(map.entrySet());
  }

  private static <K, V> void put(Map<K, Entry<K, V>> distinct, K key, V value) {
    if (distinct.putIfAbsent(key, Map.entry(key, value)) != null) {
      throw new IllegalArgumentException("duplicate key: " + key);
    }
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return entrySet;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(Objects.requireNonNull(key));
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return super.containsValue(Objects.requireNonNull(value));
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Entry<K, V> entry = entries.get(Objects.requireNonNull(key));
    return entry == null ? null : entry.getValue();
  }

  @Override
  public @Nullable V getOrDefault(@Nullable Object key, @Nullable V fallback) {
    V value = get(key);
    return value == null ? fallback : value;
  }

  @Override
  public V put(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> others) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V remove(@Nullable Object key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }

  @Override
  public V putIfAbsent(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean replace(K key, V before, V after) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V replace(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    throw new UnsupportedOperationException();
  }

  /** The entries as a set: their keys differ, so they do. */
  private static final class Entries<K, V> extends AbstractSet<Entry<K, V>> {
    private final Collection<Entry<K, V>> all;

    Entries(Collection<Entry<K, V>> all) {
      this.all = Collections.unmodifiableCollection(all);
    }

    @Override
    public int size() {
      return all.size();
    }

    @Override
    public Iterator<Entry<K, V>> iterator() {
      return all.iterator();
    }
  }
}
