package dev.snap;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as a service: objects that implement it cross between services as references,
 * and calls on a reference cross by value.
 *
 * <p>The annotation processor writes the binding of each such interface; a method or a type that
 * cannot cross is a compile error on the element that causes it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Service {}
