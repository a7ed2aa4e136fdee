package dev.snap.seam.tables;

import java.util.Collection;
import java.util.LinkedHashSet;

/** A hash set of a bootstrap: it iterates in the order of insertion, which a replay repeats. */
public final class MembraneSet<E> extends LinkedHashSet<E> {
  private static final long serialVersionUID = 1L;

  /** Of the usual capacity; public for code that makes another set of the same class. */
  public MembraneSet() {}

  MembraneSet(int capacity) {
    super(capacity);
  }

  MembraneSet(int capacity, float loadFactor) {
    super(capacity, loadFactor);
  }

  MembraneSet(Collection<? extends E> elements) {
    super(elements);
  }
}
