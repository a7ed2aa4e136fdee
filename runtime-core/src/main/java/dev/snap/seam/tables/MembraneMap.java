package dev.snap.seam.tables;

import java.util.LinkedHashMap;
import java.util.Map;

/** A hash map of a bootstrap: it iterates in the order of insertion, which a replay repeats. */
public final class MembraneMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  /** Of the usual capacity; public for code that makes another map of the same class. */
  public MembraneMap() {}

  MembraneMap(int capacity) {
    super(capacity);
  }

  MembraneMap(int capacity, float loadFactor) {
    super(capacity, loadFactor);
  }

  MembraneMap(Map<? extends K, ? extends V> map) {
    super(map);
  }
}
