package dev.snap.seam.tables;

import dev.snap.seam.Door;
import dev.snap.seam.references.HeldUntilLive;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the order of insertion, whose keys are held until live, and weakly from then on. An
 * iteration goes over those that were there when it began.
 */
final class WeakEntries<K, V> extends AbstractMap<K, V> implements HeldUntilLive.Holder {
  /** Stands for a key that is {@code null}, which is never collected. */
  private static final Object NULL = new Object();

  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
  private final Map<Key, V> entries = new LinkedHashMap<>();
  private @Nullable List<Object> held;

  WeakEntries() {
    if (!Door.live()) {
      held = new ArrayList<>();
      HeldUntilLive.by(this);
    }
  }

  @Override
  public void release() {
    held = null;
  }

  @Override
  public int size() {
    return present().size();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return present().get(sought(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return present().containsKey(sought(key));
  }

  @Override
  public @Nullable V put(K key, V value) {
    Object object = objectOf(key);
    List<Object> until = held;
    if (until != null && !present().containsKey(sought(key))) {
      until.add(object);
    }
    return present().put(new Key(object, collected), value);
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return present().remove(sought(key));
  }

  @Override
  public void clear() {
    present().clear();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Each(strongly().iterator());
      }

      @Override
      public int size() {
        return WeakEntries.this.size();
      }
    };
  }

  /** Without those whose keys are gone. */
  private Map<Key, V> present() {
    for (Reference<?> each = collected.poll(); each != null; each = collected.poll()) {
      entries.remove(each);
    }
    return entries;
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // No other keys were put; null is a key as others are.
  private List<Map.Entry<K, V>> strongly() {
    List<Map.Entry<K, V>> all = new ArrayList<>();
    for (Map.Entry<Key, V> each : present().entrySet()) {
      Object object = each.getKey().get();
      if (object != null) {
        all.add(new Written((K) (object == NULL ? null : object), each.getValue()));
      }
    }
    return all;
  }

  private static Object objectOf(@Nullable Object key) {
    return key == null ? NULL : key;
  }

  private static Key sought(@Nullable Object key) {
    return new Key(objectOf(key), null);
  }

  /** An entry that writes through. */
  private final class Written extends SimpleEntry<K, V> {
    private static final long serialVersionUID = 1L;

    Written(K key, V value) {
      super(key, value);
    }

    @Override
    public V setValue(V value) {
      put(getKey(), value);
      return super.setValue(value);
    }
  }

  private final class Each implements Iterator<Map.Entry<K, V>> {
    private final Iterator<Map.Entry<K, V>> all;
    private Map.@Nullable Entry<K, V> last;

    Each(Iterator<Map.Entry<K, V>> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return all.hasNext();
    }

    @Override
    public Map.Entry<K, V> next() {
      Map.Entry<K, V> next = all.next();
      last = next;
      return next;
    }

    @Override
    public void remove() {
      Map.Entry<K, V> gone = last;
      if (gone == null) {
        throw new IllegalStateException();
      }
      last = null;
      WeakEntries.this.remove(gone.getKey());
    }
  }

  /** A key that may be collected; one that is gone equals itself only. */
  static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object, @Nullable ReferenceQueue<Object> collected) {
      super(object, collected);
      hash = object.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (other == this) {
        return true;
      }
      Object object = get();
      return object != null
          && other instanceof Key key
          && key.hash == hash
          && object.equals(key.get());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
