package dev.snap.processor.read;

import dev.snap.processor.model.Shape;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * Whether a value may be {@code null}: any annotation of the name {@code Nullable} says so, on the
 * element or its type.
 */
final class Nullness {
  private Nullness() {}

  static Shape apply(Shape shape, Element element, TypeMirror type) {
    return isNullable(element) || isNullable(type) ? new Shape.Nullable(shape) : shape;
  }

  private static boolean isNullable(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream()
        .anyMatch(
            mirror ->
                mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
