package dev.snap.seam.collections;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Immutable sets. */
public final class ImmutableSets {
  private ImmutableSets() {}

  @Replaces(Set.class)
  public static <E> Set<E> copyOf(Collection<? extends E> elements) {
    return Door.live() ? Set.copyOf(elements) : OrderedSet.copyOf(elements);
  }

  @Replaces(Collectors.class)
  public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
    return Door.live()
        ? Collectors.toUnmodifiableSet()
        : Collectors.collectingAndThen(Collectors.toList(), OrderedSet::copyOf);
  }

  @Replaces(Set.class)
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E> Set<E> of(E... elements) {
    return Door.live() ? Set.of(elements) : OrderedSet.of(elements);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of() {
    return Door.live() ? Set.of() : OrderedSet.of();
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1) {
    return Door.live() ? Set.of(e1) : OrderedSet.of(e1);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2) {
    return Door.live() ? Set.of(e1, e2) : OrderedSet.of(e1, e2);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3) {
    return Door.live() ? Set.of(e1, e2, e3) : OrderedSet.of(e1, e2, e3);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3, E e4) {
    return Door.live() ? Set.of(e1, e2, e3, e4) : OrderedSet.of(e1, e2, e3, e4);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
    return Door.live() ? Set.of(e1, e2, e3, e4, e5) : OrderedSet.of(e1, e2, e3, e4, e5);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return Door.live() ? Set.of(e1, e2, e3, e4, e5, e6) : OrderedSet.of(e1, e2, e3, e4, e5, e6);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return Door.live()
        ? Set.of(e1, e2, e3, e4, e5, e6, e7)
        : OrderedSet.of(e1, e2, e3, e4, e5, e6, e7);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return Door.live()
        ? Set.of(e1, e2, e3, e4, e5, e6, e7, e8)
        : OrderedSet.of(e1, e2, e3, e4, e5, e6, e7, e8);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return Door.live()
        ? Set.of(e1, e2, e3, e4, e5, e6, e7, e8, e9)
        : OrderedSet.of(e1, e2, e3, e4, e5, e6, e7, e8, e9);
  }

  @Replaces(Set.class)
  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return Door.live()
        ? Set.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10)
        : OrderedSet.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
  }
}
