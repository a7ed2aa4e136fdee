package dev.snap.processor.read;

import static dev.snap.processor.ProcessorCode.EXCEPTION;
import static dev.snap.processor.ProcessorCode.INDEFINITE;
import static dev.snap.processor.ProcessorCode.NOT_ACCESSIBLE;
import static dev.snap.processor.ProcessorCode.WIDE_THROWS;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.MessageModel;
import dev.snap.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the exceptions of {@code throws} clauses: how each is made again on the caller's side. */
final class ExceptionReader {
  private static final Set<String> WIDE =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error");

  private final Scope scope;
  private final Reporter reporter;
  private final MessageReader messages;
  private final Constructors constructors;
  private final Map<ClassName, Optional<MessageModel.OfException>> read = new HashMap<>();

  ExceptionReader(Scope scope, Reporter reporter, MessageReader messages) {
    this.scope = scope;
    this.reporter = reporter;
    this.messages = messages;
    this.constructors = new Constructors(scope);
  }

  /** Whether the exception is part of every call anyway. */
  static boolean isImplied(TypeMirror type) {
    return type.toString().equals(Named.REMOTE_FAILURE);
  }

  /**
   * Reads an exception unless it is known.
   *
   * @param binding the class that holds the codecs of the JDK's exceptions
   * @return nothing when it cannot cross, which is then reported
   */
  Optional<MessageModel.OfException> read(TypeMirror type, ClassName binding, Place place) {
    if (type.getKind() == TypeKind.ERROR) {
      messages.types().defer();
      return Optional.empty();
    }
    if (type.getKind() != TypeKind.DECLARED) {
      reporter.report(
          INDEFINITE,
          place,
          ": " + Named.text(type) + " is a type variable. Name the exception itself.");
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    if (WIDE.contains(element.getQualifiedName().toString())) {
      reporter.report(
          WIDE_THROWS,
          place,
          " throws "
              + Named.text(type)
              + ", which may be anything. Declare the exceptions that callers are to handle;"
              + " all others reach them as a RemoteFailure.");
      return Optional.empty();
    }
    ClassName codec = codec(ClassName.get(element), binding);
    Optional<MessageModel.OfException> known = read.get(codec);
    if (known == null) {
      known = checked(element, place).flatMap(ok -> readOnce(ok, codec, place));
      read.put(codec, known);
    }
    return known;
  }

  private static ClassName codec(ClassName type, ClassName binding) {
    return GeneratedNames.isJdk(type)
        ? binding.nestedClass(GeneratedNames.joined(type) + "Codec")
        : GeneratedNames.beside(type, "Codec");
  }

  private Optional<TypeElement> checked(TypeElement element, Place place) {
    if (!Scope.isAccessible(element)) {
      reporter.report(
          NOT_ACCESSIBLE,
          place,
          " throws "
              + Named.text(element.asType())
              + ", which is private or local, so that generated code cannot name"
              + " it. Make it at least package-private, in a class or on its own.");
      return Optional.empty();
    }
    boolean inner =
        element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC);
    if (inner || element.getModifiers().contains(Modifier.ABSTRACT)) {
      String what = inner ? "an inner class" : "abstract";
      reporter.report(
          EXCEPTION,
          place,
          " throws "
              + Named.text(element.asType())
              + ", which is "
              + what
              + " and cannot be made again on the caller's"
              + " side. "
              + (inner ? "Make it static." : "Declare its concrete subclasses."));
      return Optional.empty();
    }
    return Optional.of(element);
  }

  private Optional<MessageModel.OfException> readOnce(
      TypeElement element, ClassName codec, Place place) {
    ClassName name = ClassName.get(element);
    Optional<List<Constructors.Parameter>> parameters =
        GeneratedNames.isJdk(name) ? constructors.ofJdk(element) : constructors.matched(element);
    if (parameters.isEmpty()) {
      reporter.report(
          EXCEPTION,
          place,
          " throws "
              + Named.text(element.asType())
              + ", which cannot be made again on the caller's side. Give it a constructor of"
              + " which every parameter has an accessor of the same name and type (sku() or getSku() for sku; a String"
              + " message is getMessage()).");
      return Optional.empty();
    }
    return fields(element, parameters.get(), place)
        .map(all -> new MessageModel.OfException(name, codec, all));
  }

  private Optional<List<FieldModel>> fields(
      TypeElement exception, List<Constructors.Parameter> parameters, Place place) {
    List<FieldModel> fields = new ArrayList<>();
    for (Constructors.Parameter parameter : parameters) {
      VariableElement element = parameter.element();
      Place inside =
          place.inside(
              Named.text(exception.asType()) + "." + parameter.name(),
              element,
              scope.hasSource(exception));
      messages
          .types()
          .read(element.asType(), inside)
          .map(
              shape -> parameter.isMessage() ? new Shape.Nullable(shape) : nullness(shape, element))
          .ifPresent(
              shape ->
                  fields.add(
                      new FieldModel(
                          parameter.name(),
                          parameter.accessor(),
                          fields.size() + 1,
                          TypeName.get(element.asType()),
                          shape)));
    }
    return fields.size() == parameters.size() ? Optional.of(fields) : Optional.empty();
  }

  private static Shape nullness(Shape shape, Element element) {
    return Nullness.apply(shape, element, element.asType());
  }
}
