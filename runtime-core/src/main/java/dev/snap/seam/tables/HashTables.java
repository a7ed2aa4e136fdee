package dev.snap.seam.tables;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Hash tables made in a bootstrap iterate in the order of insertion. The JDK's own follow the hash
 * codes of their keys, and those of classes, enum constants and plain objects differ in every JVM.
 * Made when live, they are the JDK's.
 */
// A seam gives what the constructor that it stands for would: the class, not an interface.
@SuppressWarnings({"NonApiType", "IdentityHashMapUsage"})
public final class HashTables {
  private HashTables() {}

  @Replaces(value = HashMap.class, kind = Kind.NEW)
  public static <K, V> HashMap<K, V> map() {
    return Door.live() ? new HashMap<>() : new MembraneMap<>();
  }

  @Replaces(value = HashMap.class, kind = Kind.NEW)
  public static <K, V> HashMap<K, V> map(int capacity) {
    return Door.live() ? new HashMap<>(capacity) : new MembraneMap<>(capacity);
  }

  @Replaces(value = HashMap.class, kind = Kind.NEW)
  public static <K, V> HashMap<K, V> map(int capacity, float loadFactor) {
    return Door.live()
        ? new HashMap<>(capacity, loadFactor)
        : new MembraneMap<>(capacity, loadFactor);
  }

  @Replaces(value = HashMap.class, kind = Kind.NEW)
  public static <K, V> HashMap<K, V> map(Map<? extends K, ? extends V> map) {
    return Door.live() ? new HashMap<>(map) : new MembraneMap<>(map);
  }

  @Replaces(value = HashSet.class, kind = Kind.NEW)
  public static <E> HashSet<E> set() {
    return Door.live() ? new HashSet<>() : new MembraneSet<>();
  }

  @Replaces(value = HashSet.class, kind = Kind.NEW)
  public static <E> HashSet<E> set(int capacity) {
    return Door.live() ? new HashSet<>(capacity) : new MembraneSet<>(capacity);
  }

  @Replaces(value = HashSet.class, kind = Kind.NEW)
  public static <E> HashSet<E> set(int capacity, float loadFactor) {
    return Door.live()
        ? new HashSet<>(capacity, loadFactor)
        : new MembraneSet<>(capacity, loadFactor);
  }

  @Replaces(value = HashSet.class, kind = Kind.NEW)
  public static <E> HashSet<E> set(Collection<? extends E> elements) {
    return Door.live() ? new HashSet<>(elements) : new MembraneSet<>(elements);
  }

  @Replaces(value = IdentityHashMap.class, kind = Kind.NEW)
  public static <K, V> IdentityHashMap<K, V> identityMap() {
    return Door.live() ? new IdentityHashMap<>() : new MembraneIdentityMap<>();
  }

  @Replaces(value = IdentityHashMap.class, kind = Kind.NEW)
  public static <K, V> IdentityHashMap<K, V> identityMap(int size) {
    return Door.live() ? new IdentityHashMap<>(size) : new MembraneIdentityMap<>(size);
  }

  @Replaces(value = IdentityHashMap.class, kind = Kind.NEW)
  public static <K, V> IdentityHashMap<K, V> identityMap(Map<? extends K, ? extends V> map) {
    return Door.live() ? new IdentityHashMap<>(map) : new MembraneIdentityMap<>(map);
  }

  @Replaces(value = WeakHashMap.class, kind = Kind.NEW)
  public static <K, V> WeakHashMap<K, V> weakMap() {
    return Door.live() ? new WeakHashMap<>() : new MembraneWeakMap<>();
  }

  @Replaces(value = WeakHashMap.class, kind = Kind.NEW)
  public static <K, V> WeakHashMap<K, V> weakMap(int capacity) {
    return Door.live() ? new WeakHashMap<>(capacity) : new MembraneWeakMap<>(capacity);
  }

  @Replaces(value = WeakHashMap.class, kind = Kind.NEW)
  public static <K, V> WeakHashMap<K, V> weakMap(int capacity, float loadFactor) {
    return Door.live()
        ? new WeakHashMap<>(capacity, loadFactor)
        : new MembraneWeakMap<>(capacity, loadFactor);
  }

  @Replaces(value = WeakHashMap.class, kind = Kind.NEW)
  public static <K, V> WeakHashMap<K, V> weakMap(Map<? extends K, ? extends V> map) {
    return Door.live() ? new WeakHashMap<>(map) : new MembraneWeakMap<>(map);
  }
}
