package dev.snap.seam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which operation of the JDK a seam method stands for. The rewriter reads this, and so do the
 * seams of reflection at run time: adding an operation is one method with this annotation, a row in
 * the table of surfaces, and its tests. The class must stand in the index beside this package.
 *
 * <p>The replaced operation has the method's own name and parameters, unless said otherwise. An
 * instance method's receiver is the first parameter; a constructor's seam returns the new object.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Replaces {
  /** The class that declares the operation. */
  Class<?> value();

  /**
   * The binary name of the class that declares the operation, where not every JDK has it; then
   * {@link #value} is a class of all JDKs that stands for its type in the method's parameters.
   */
  String type() default "";

  /** How the operation is reached. */
  Kind kind() default Kind.STATIC;

  /** The name of the operation, when the seam's own name is another. */
  String name() default "";

  /** How an operation is reached. */
  enum Kind {
    /** A static method. */
    STATIC,
    /**
     * An instance method, also on subclasses that do not override it and on those of the JDK that
     * do. A subclass's {@code super.method()} is refused, because a seam cannot make that call,
     * unless there is one of kind {@link #SUPER} too.
     */
    INSTANCE,
    /** As {@link #INSTANCE}, but a subclass's {@code super.method()} stays the JDK's. */
    CALLED,
    /**
     * An instance method of an interface, on whatever implements it, the user's classes and those
     * of libraries too. The seam makes the call itself; a {@code super.method()} is left alone.
     */
    IMPLEMENTED,
    /**
     * An instance method, where nothing between the class that is named and the declaring class
     * overrides it: {@code hashCode} and {@code toString}.
     */
    INHERITED,
    /**
     * An instance method of which a subclass calls {@code super.method()}, where nothing between
     * the class that is named and the declaring class overrides it.
     */
    SUPER,
    /** A constructor called with {@code new}. */
    NEW
  }
}
