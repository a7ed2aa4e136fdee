package dev.snap.processor.read;

import static dev.snap.processor.ProcessorCode.EMPTY_ENUM;
import static dev.snap.processor.ProcessorCode.GENERIC_VALUE;
import static dev.snap.processor.ProcessorCode.NOT_ACCESSIBLE;
import static dev.snap.processor.ProcessorCode.PLAIN_CLASS;
import static dev.snap.processor.ProcessorCode.SEALED_PART;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.snap.processor.ProcessorCode;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.MessageModel;
import dev.snap.processor.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads records, sealed interfaces and enums, each once, and keeps what it has read. */
final class MessageReader {
  private final Scope scope;
  private final Reporter reporter;
  private final TypeReader types;
  private final FieldNumbers numbers;
  private final Map<ClassName, Optional<MessageModel>> read = new LinkedHashMap<>();

  MessageReader(Scope scope, Reporter reporter) {
    this.scope = scope;
    this.reporter = reporter;
    this.types = new TypeReader(scope, reporter, this);
    this.numbers = new FieldNumbers(reporter);
  }

  TypeReader types() {
    return types;
  }

  FieldNumbers numbers() {
    return numbers;
  }

  /** What was read under that name; nothing when it cannot cross. */
  Optional<MessageModel> model(ClassName type) {
    return read.getOrDefault(type, Optional.empty());
  }

  /** All that can cross, in the order in which it was met. */
  List<MessageModel> models() {
    return read.values().stream().flatMap(Optional::stream).toList();
  }

  /**
   * Reads a type unless it is known; the shape is given for types that cannot cross, too: they are
   * reported once.
   */
  Optional<Shape> read(DeclaredType type, TypeElement element, Place place) {
    ClassName name = ClassName.get(element);
    if (element.getKind() == ElementKind.ENUM) {
      readOnce(name, () -> readEnum(element, name, place));
      return Optional.of(new Shape.Enumeration(name, !GeneratedNames.isJdk(name)));
    }
    readOnce(name, () -> readMessage(type, element, name, place));
    return Optional.of(new Shape.Message(name));
  }

  private void readOnce(
      ClassName name, java.util.function.Supplier<Optional<MessageModel>> reader) {
    if (!read.containsKey(name)) {
      read.put(name, Optional.empty());
      read.put(name, reader.get());
    }
  }

  private Optional<MessageModel> readEnum(TypeElement element, ClassName name, Place place) {
    List<String> constants =
        element.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(constant -> constant.getSimpleName().toString())
            .toList();
    if (constants.isEmpty()) {
      return refuse(EMPTY_ENUM, element, place, "is an enum without constants. Give it one.");
    }
    return checked(element, place).map(ok -> new MessageModel.OfEnum(name, constants));
  }

  private Optional<MessageModel> readMessage(
      DeclaredType type, TypeElement element, ClassName name, Place place) {
    boolean sealed =
        element.getModifiers().contains(Modifier.SEALED)
            && element.getKind() == ElementKind.INTERFACE;
    if (element.getKind() != ElementKind.RECORD && !sealed) {
      return refuse(
          PLAIN_CLASS,
          element,
          place,
          "is a class that is no record. Make it a record, or pass a record of its values.");
    }
    if (!type.getTypeArguments().isEmpty()) {
      return refuse(
          GENERIC_VALUE,
          element,
          place,
          "has type parameters, which cannot cross yet. Write a record for each use.");
    }
    return checked(element, place)
        .flatMap(
            ok -> sealed ? readSealed(element, name, place) : readRecord(element, name, place));
  }

  private Optional<TypeElement> checked(TypeElement element, Place place) {
    if (!Scope.isAccessible(element)) {
      reporter.report(
          NOT_ACCESSIBLE,
          place,
          ": "
              + Named.text(element.asType())
              + " is private or local, so that generated code cannot name it."
              + " Make it at least package-private, in a class or on its own.");
      return Optional.empty();
    }
    return Optional.of(element);
  }

  private Optional<MessageModel> readRecord(TypeElement element, ClassName name, Place place) {
    List<FieldModel> fields = new ArrayList<>();
    boolean whole = true;
    FieldNumbers.Taken taken = numbers.start();
    for (RecordComponentElement component : element.getRecordComponents()) {
      String label = component.getSimpleName().toString();
      Element field = fieldOf(element, label);
      Place inside = place.inside(joined(name) + "." + label, field, scope.hasSource(element));
      Optional<Integer> number = taken.next(component, inside);
      Optional<Shape> shape = types.read(component.asType(), inside);
      whole &= number.isPresent() && shape.isPresent();
      if (number.isPresent() && shape.isPresent()) {
        fields.add(
            new FieldModel(
                label,
                label + "()",
                number.get(),
                TypeName.get(component.asType()),
                Nullness.apply(shape.get(), component, component.asType())));
      }
    }
    return whole ? Optional.of(new MessageModel.OfRecord(name, fields)) : Optional.empty();
  }

  private Optional<MessageModel> readSealed(TypeElement element, ClassName name, Place place) {
    List<FieldModel> fields = new ArrayList<>();
    boolean whole = true;
    int number = 0;
    for (TypeMirror permitted : element.getPermittedSubclasses()) {
      TypeElement part = MoreTypes.asTypeElement(permitted);
      Place inside = place.inside(joined(name), element, scope.hasSource(element));
      number++;
      if (!isPart(part)) {
        reporter.report(
            SEALED_PART,
            inside,
            ": "
                + Named.text(permitted)
                + " is no record, enum or sealed interface. Make it one of these.");
        whole = false;
        continue;
      }
      Optional<Shape> shape = types.read(permitted, inside);
      whole &= shape.isPresent();
      int at = number;
      shape.ifPresent(
          one ->
              fields.add(
                  new FieldModel(
                      part.getSimpleName().toString(), "", at, TypeName.get(permitted), one)));
    }
    return whole ? Optional.of(new MessageModel.OfSealed(name, fields)) : Optional.empty();
  }

  private static boolean isPart(TypeElement part) {
    return part.getKind() == ElementKind.RECORD
        || part.getKind() == ElementKind.ENUM
        || part.getKind() == ElementKind.INTERFACE && part.getModifiers().contains(Modifier.SEALED);
  }

  private Optional<MessageModel> refuse(
      ProcessorCode code, TypeElement element, Place place, String text) {
    reporter.report(code, place, ": " + Named.text(element.asType()) + " " + text);
    return Optional.empty();
  }

  /**
   * The compiler knows where the field of a component stands, though not where the component does.
   */
  private static Element fieldOf(TypeElement record, String name) {
    return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .map(Element.class::cast)
        .findFirst()
        .orElse(record);
  }

  private static String joined(ClassName name) {
    return String.join(".", name.simpleNames());
  }
}
