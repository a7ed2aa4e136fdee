package dev.snap.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * One field of a message.
 *
 * @param name as the user wrote it: a record component, a parameter, an alternative of a sealed
 *     type
 * @param accessor how it is read from a value, for example {@code sku()}; empty for an alternative
 * @param number the protobuf field number
 * @param type the Java type
 * @param shape how it crosses
 */
public record FieldModel(String name, String accessor, int number, TypeName type, Shape shape) {}
