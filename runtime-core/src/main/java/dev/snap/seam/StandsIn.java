package dev.snap.seam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that in rewritten code this class takes the place of a class of the JDK that it extends: as
 * the superclass of the user's subclasses and, unless said otherwise, where the class is created.
 * It has the same constructors; those it lacks are refused when they are called.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StandsIn {
  /** The class of the JDK. */
  Class<?> value();

  /**
   * Whether {@code new X(…)} becomes this class too; a {@link Replaces} of the constructor wins.
   */
  boolean created() default true;
}
