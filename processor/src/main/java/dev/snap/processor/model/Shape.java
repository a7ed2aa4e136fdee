package dev.snap.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** How the values of one Java type cross. */
public sealed interface Shape {

  /** The shapes that a container holds. */
  default List<Shape> inner() {
    return List.of();
  }

  /** The enums, records and sealed interfaces that are part of this shape, in order. */
  default List<ClassName> users() {
    return inner().stream().flatMap(shape -> shape.users().stream()).toList();
  }

  /** No value: the result of a method that returns nothing. */
  record Nothing() implements Shape {}

  /** A type of the JDK, or a primitive. */
  record Plain(PlainType type) implements Shape {}

  /**
   * An enum.
   *
   * @param generated whether it has a generated codec; enums of the JDK have none
   */
  record Enumeration(ClassName type, boolean generated) implements Shape {
    @Override
    public List<ClassName> users() {
      return List.of(type);
    }
  }

  /** A record or sealed interface. */
  record Message(ClassName type) implements Shape {
    @Override
    public List<ClassName> users() {
      return List.of(type);
    }
  }

  /** A service interface, by reference. */
  record Service(ClassName type) implements Shape {}

  /**
   * Several values of one shape.
   *
   * @param elementType the type of the elements, for arrays
   */
  record Sequence(Kind kind, Shape element, TypeName elementType) implements Shape {
    @Override
    public List<Shape> inner() {
      return List.of(element);
    }
  }

  /** A map. */
  record Mapping(Shape key, Shape value) implements Shape {
    @Override
    public List<Shape> inner() {
      return List.of(key, value);
    }
  }

  /** An {@code Optional}. */
  record Maybe(Shape present) implements Shape {
    @Override
    public List<Shape> inner() {
      return List.of(present);
    }
  }

  /** A value that may be {@code null}. */
  record Nullable(Shape present) implements Shape {
    @Override
    public List<Shape> inner() {
      return List.of(present);
    }
  }

  /** The containers of several values. */
  enum Kind {
    LIST,
    SET,
    COLLECTION,
    ARRAY
  }
}
