package dev.snap.seam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says before which operations of the JDK a method runs. The method is static, takes the
 * operation's name as users know it, returns nothing, and refuses unless the membrane is live. A
 * {@link Replaces} of the same operation wins.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Guards.Several.class)
public @interface Guards {
  /** The class that declares the operations. */
  Class<?> value();

  /** The binary name of the class, where not every JDK or not every compiler shows it. */
  String type() default "";

  /**
   * The names of the operations, all overloads alike, or one with the simple names of its
   * parameters: {@code parse(File)}. {@code new} stands for {@code new X(…)}, {@code super} for the
   * constructor call of a subclass.
   */
  String[] names();

  /** Several guarded classes. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Several {
    /** The guarded classes. */
    Guards[] value();
  }
}
