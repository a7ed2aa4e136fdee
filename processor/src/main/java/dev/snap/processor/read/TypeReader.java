package dev.snap.processor.read;

import static dev.snap.processor.ProcessorCode.CANNOT_CROSS;
import static dev.snap.processor.ProcessorCode.INDEFINITE;
import static dev.snap.processor.ProcessorCode.NOT_YET;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.snap.processor.model.PlainType;
import dev.snap.processor.model.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads how the values of a type cross. */
final class TypeReader {
  private final Scope scope;
  private final Reporter reporter;
  private final MessageReader messages;
  private boolean unresolved;

  TypeReader(Scope scope, Reporter reporter, MessageReader messages) {
    this.scope = scope;
    this.reporter = reporter;
    this.messages = messages;
  }

  /** Whether a type was met that does not exist yet; another processor may generate it. */
  boolean unresolved() {
    return unresolved;
  }

  /** Notes that a type does not exist yet. */
  void defer() {
    unresolved = true;
  }

  /** The shape of a type, or nothing when it cannot cross, which is then reported. */
  Optional<Shape> read(TypeMirror type, Place place) {
    TypeKind kind = type.getKind();
    if (kind.isPrimitive()) {
      return plain(scope.types().boxedClass(MoreTypes.asPrimitiveType(type)).toString());
    }
    return switch (kind) {
      case ERROR -> {
        defer();
        yield Optional.empty();
      }
      case ARRAY -> array(MoreTypes.asArray(type), place);
      case DECLARED -> declared(MoreTypes.asDeclared(type), place);
      default -> indefinite(type, place);
    };
  }

  private Optional<Shape> array(ArrayType type, Place place) {
    Optional<Shape> known = plain(Named.text(type));
    if (known.isPresent()) {
      return known;
    }
    TypeMirror component = type.getComponentType();
    TypeMirror innermost = component;
    while (innermost.getKind() == TypeKind.ARRAY) {
      innermost = MoreTypes.asArray(innermost).getComponentType();
    }
    if (innermost.getKind() == TypeKind.DECLARED
        && !MoreTypes.asDeclared(innermost).getTypeArguments().isEmpty()) {
      return refuse(CANNOT_CROSS, type, place, "is an array of a generic type. Use a List.");
    }
    return read(component, place)
        .map(element -> new Shape.Sequence(Shape.Kind.ARRAY, element, TypeName.get(component)));
  }

  private Optional<Shape> declared(DeclaredType type, Place place) {
    TypeElement element = MoreElements.asType(type.asElement());
    String name = element.getQualifiedName().toString();
    Optional<Shape> known = plain(name);
    if (known.isPresent()) {
      return known;
    }
    if (!element.getTypeParameters().isEmpty() && type.getTypeArguments().isEmpty()) {
      return refuse(INDEFINITE, type, place, "is a raw type. Give it its type arguments.");
    }
    return switch (name) {
      case "java.util.List" -> sequence(Shape.Kind.LIST, type, place);
      case "java.util.Set" -> sequence(Shape.Kind.SET, type, place);
      case "java.util.Collection" -> sequence(Shape.Kind.COLLECTION, type, place);
      case "java.util.Map" -> map(type, place);
      case "java.util.Optional" -> inner(type, 0, place, Shape.Maybe::new);
      default -> user(type, element, place);
    };
  }

  private Optional<Shape> user(DeclaredType type, TypeElement element, Place place) {
    if (element.getKind() == ElementKind.INTERFACE
        && MoreElements.isAnnotationPresent(element, Named.SERVICE)) {
      return element.getTypeParameters().isEmpty()
          ? Optional.of(new Shape.Service(ClassName.get(element)))
          : Optional.empty();
    }
    Optional<Unsupported> unsupported = Unsupported.of(element, scope);
    if (unsupported.isPresent()) {
      Unsupported reason = unsupported.get();
      return refuse(reason.later() ? NOT_YET : CANNOT_CROSS, type, place, reason.text());
    }
    return messages.read(type, element, place);
  }

  private Optional<Shape> sequence(Shape.Kind kind, DeclaredType type, Place place) {
    return inner(
        type,
        0,
        place,
        element -> new Shape.Sequence(kind, element, TypeName.get(type.getTypeArguments().get(0))));
  }

  private Optional<Shape> map(DeclaredType type, Place place) {
    TypeMirror keyType = type.getTypeArguments().get(0);
    if (keyType.getKind() == TypeKind.ARRAY) {
      return refuse(
          CANNOT_CROSS, type, place, "has arrays as keys, which are never equal. Use a List.");
    }
    Optional<Shape> key = read(keyType, place);
    Optional<Shape> value = read(type.getTypeArguments().get(1), place);
    return key.flatMap(k -> value.map(v -> new Shape.Mapping(k, v)));
  }

  private Optional<Shape> inner(
      DeclaredType type, int argument, Place place, Function<Shape, Shape> container) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return read(arguments.get(argument), place).map(container);
  }

  private Optional<Shape> indefinite(TypeMirror type, Place place) {
    String what = type.getKind() == TypeKind.WILDCARD ? "is a wildcard" : "is a type variable";
    return refuse(INDEFINITE, type, place, what + ". Name the type itself.");
  }

  private Optional<Shape> refuse(
      dev.snap.processor.ProcessorCode code, TypeMirror type, Place place, String text) {
    reporter.report(code, place, ": " + Named.text(type) + " " + text);
    return Optional.empty();
  }

  private static Optional<Shape> plain(String name) {
    return PlainType.named(name).map(Shape.Plain::new);
  }
}
