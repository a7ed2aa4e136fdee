package dev.snap.seam.tables;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An identity map of a bootstrap: it iterates in the order of insertion, which a replay repeats.
 * The inherited table stays empty.
 */
@SuppressWarnings("IdentityHashMapUsage")
final class MembraneIdentityMap<K, V> extends IdentityHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final transient Map<Key<K>, V> entries;

  MembraneIdentityMap() {
    entries = new LinkedHashMap<>();
  }

  MembraneIdentityMap(int size) {
    super(size);
    entries = new LinkedHashMap<>(size);
  }

  MembraneIdentityMap(Map<? extends K, ? extends V> map) {
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
    return entries.get(keyOf(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(keyOf(key));
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    for (V each : entries.values()) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable V put(K key, V value) {
    return entries.put(new Key<>(key), value);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    map.forEach(this::put);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return entries.remove(keyOf(key));
  }

  @Override
  public boolean remove(@Nullable Object key, @Nullable Object value) {
    boolean same = containsKey(key) && get(key) == value;
    if (same) {
      remove(key);
    }
    return same;
  }

  @Override
  public boolean replace(K key, V before, V after) {
    boolean same = containsKey(key) && get(key) == before;
    if (same) {
      put(key, after);
    }
    return same;
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public Object clone() {
    return new MembraneIdentityMap<>(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this || (other instanceof Map<?, ?> map && size() == map.size() && hasAll(map));
  }

  private boolean hasAll(Map<?, ?> other) {
    for (Map.Entry<?, ?> each : other.entrySet()) {
      if (!containsKey(each.getKey()) || get(each.getKey()) != each.getValue()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Map.Entry<K, V> each : entrySet()) {
      hash += System.identityHashCode(each.getKey()) ^ System.identityHashCode(each.getValue());
    }
    return hash;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    entries.forEach((key, value) -> action.accept(key.object, value));
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    entries.replaceAll((key, value) -> function.apply(key.object, value));
  }

  @Override
  public Set<K> keySet() {
    return new View<>(entry -> entry.getKey().object) {
      @Override
      public boolean contains(@Nullable Object key) {
        return containsKey(key);
      }

      @Override
      public boolean remove(@Nullable Object key) {
        boolean there = containsKey(key);
        MembraneIdentityMap.this.remove(key);
        return there;
      }
    };
  }

  @Override
  public Collection<V> values() {
    Set<V> all = new View<>(Map.Entry::getValue);
    return new AbstractCollection<>() {
      @Override
      public boolean contains(@Nullable Object value) {
        return containsValue(value);
      }

      @Override
      public Iterator<V> iterator() {
        return all.iterator();
      }

      @Override
      public int size() {
        return all.size();
      }
    };
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new View<>(Written::new);
  }

  @SuppressWarnings("NullAway") // null is a key as others are
  private static Key<@Nullable Object> keyOf(@Nullable Object key) {
    return new Key<>(key);
  }

  /** What each entry gives, in order. */
  private class View<T> extends AbstractSet<T> {
    private final Function<Map.Entry<Key<K>, V>, T> shown;

    View(Function<Map.Entry<Key<K>, V>, T> shown) {
      this.shown = shown;
    }

    @Override
    public Iterator<T> iterator() {
      Iterator<Map.Entry<Key<K>, V>> each = entries.entrySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public T next() {
          return shown.apply(each.next());
        }

        @Override
        public void remove() {
          each.remove();
        }
      };
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public void clear() {
      entries.clear();
    }
  }

  /** An entry that writes through. */
  private static final class Written<K, V> extends AbstractMap.SimpleEntry<K, V> {
    private static final long serialVersionUID = 1L;

    private final transient Map.Entry<Key<K>, V> entry;

    Written(Map.Entry<Key<K>, V> entry) {
      super(entry.getKey().object, entry.getValue());
      this.entry = entry;
    }

    @Override
    public V setValue(V value) {
      entry.setValue(value);
      return super.setValue(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Map.Entry<?, ?> same
          && getKey() == same.getKey()
          && getValue() == same.getValue();
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(getKey()) ^ System.identityHashCode(getValue());
    }
  }

  /** An object by its identity. */
  private static final class Key<K extends @Nullable Object> {
    final K object;

    Key(K object) {
      this.object = object;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key<?> key && key.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }
}
