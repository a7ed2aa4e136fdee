package dev.snap.seam.collections;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An immutable set as {@link Set#of} specifies it, in the order of insertion. */
final class OrderedSet<E> extends AbstractSet<E> {
  private final Set<E> elements;

  private OrderedSet(Set<E> elements) {
    this.elements = elements;
  }

  /** A set of elements that must differ. */
  @SafeVarargs
  static <E> Set<E> of(E... elements) {
    Set<E> distinct = new LinkedHashSet<>();
    for (E each : elements) {
      if (!distinct.add(Objects.requireNonNull(each))) {
        throw new IllegalArgumentException("duplicate element: " + each);
      }
    }
    return new OrderedSet<>(distinct);
  }

  /** A set of the distinct elements of a collection. */
  @SuppressWarnings("unchecked") // an immutable set of a subtype is one of the type
  static <E> Set<E> copyOf(Collection<? extends E> elements) {
    if (elements instanceof OrderedSet) {
      return (Set<E>) elements;
    }
    Set<E> distinct = new LinkedHashSet<>();
    for (E each : elements) {
      distinct.add(Objects.requireNonNull(each));
    }
    return new OrderedSet<>(distinct);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return elements.contains(Objects.requireNonNull(element));
  }

  @Override
  public Iterator<E> iterator() {
    return Collections.unmodifiableSet(elements).iterator();
  }

  @Override
  public boolean add(E element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean remove(@Nullable Object element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean removeAll(Collection<?> others) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean retainAll(Collection<?> others) {
    throw new UnsupportedOperationException();
  }
}
