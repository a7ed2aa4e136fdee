package dev.snap.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Why a type that is neither a value nor a service does not cross.
 *
 * @param text fact and next step
 * @param later whether it will cross one day
 */
record Unsupported(String text, boolean later) {
  private static final List<Map.Entry<String, String>> CONTAINERS =
      List.of(
          Map.entry("java.util.Map", "Use Map."),
          Map.entry("java.util.Collection", "Use List or Set."),
          Map.entry("java.lang.Iterable", "Use List, Set or Map."));

  private static final List<String> STREAMS =
      List.of(
          "java.util.concurrent.Flow.Publisher",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "java.util.stream.BaseStream",
          "com.google.protobuf.Message");

  /** The reason, or nothing for a record, an enum, a sealed interface or a class of the user. */
  static Optional<Unsupported> of(TypeElement element, Scope scope) {
    for (String stream : STREAMS) {
      if (scope.isA(element.asType(), stream)) {
        return Optional.of(
            new Unsupported(
                "cannot cross a service boundary yet. Return the values themselves, or a List.",
                true));
      }
    }
    boolean jdk = element.getQualifiedName().toString().startsWith("java.");
    if (isValue(element, jdk)) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> container : CONTAINERS) {
      if (scope.isA(element.asType(), container.getKey())) {
        return Optional.of(cannot(container.getValue()));
      }
    }
    if (element.getKind() == ElementKind.INTERFACE) {
      return Optional.of(cannot("Use a record, or an interface annotated with @Service."));
    }
    return jdk
        ? Optional.of(cannot("Use a record of the values that the other side needs."))
        : Optional.empty();
  }

  private static boolean isValue(TypeElement element, boolean jdk) {
    return element.getKind() == ElementKind.ENUM
        || !jdk
            && (element.getKind() == ElementKind.RECORD
                || element.getModifiers().contains(Modifier.SEALED));
  }

  private static Unsupported cannot(String nextStep) {
    return new Unsupported("cannot cross a service boundary. " + nextStep, false);
  }
}
