package dev.snap.seam.tables;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A weak map of a bootstrap: it iterates in the order of insertion, and loses nothing to the
 * collector before live. The inherited table stays empty.
 */
final class MembraneWeakMap<K, V> extends WeakHashMap<K, V> {
  private final Map<K, V> entries = new WeakEntries<>();

  MembraneWeakMap() {}

  MembraneWeakMap(int capacity) {
    super(capacity);
  }

  MembraneWeakMap(int capacity, float loadFactor) {
    super(capacity, loadFactor);
  }

  MembraneWeakMap(Map<? extends K, ? extends V> map) {
    this();
    putAll(map);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return entries.containsValue(value);
  }

  @Override
  public @Nullable V put(K key, V value) {
    return entries.put(key, value);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    map.forEach(entries::put);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return entries.remove(key);
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public Set<K> keySet() {
    return entries.keySet();
  }

  @Override
  public Collection<V> values() {
    return entries.values();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    entries.forEach(action);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    entries.replaceAll(function);
  }
}
