package dev.snap.seam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a seam method makes other operands for an operation of the JDK that is then called
 * where it stands, because it looks at its caller or is protected. The method is static, has the
 * operation's name, takes its receiver and its parameters, and returns as many new operands.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Adapts {
  /** The class that declares the operation, an instance method. */
  Class<?> value() default Object.class;

  /** The name of that class, where the JDK keeps it to itself. */
  String named() default "";

  /** What the operation gives. */
  Class<?> gives() default Object.class;

  /**
   * The name of a static method of the same class that makes of the operation's result the one that
   * the caller sees; empty for none.
   */
  String result() default "";
}
