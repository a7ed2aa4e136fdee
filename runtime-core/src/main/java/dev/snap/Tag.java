package dev.snap;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fixes the protobuf field number of a record component or method parameter, so that it keeps its
 * place on the wire when others are added or moved. Without it, numbers follow the order of
 * declaration, from 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Tag {
  /** The field number, 1 to 536870911 without 19000 to 19999 (the range protobuf reserves). */
  int value();
}
