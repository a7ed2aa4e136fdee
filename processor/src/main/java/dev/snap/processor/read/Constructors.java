package dev.snap.processor.read;

import dev.snap.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the constructor that makes an exception again: of those whose every parameter can be read
 * from the exception, the one with the most.
 */
final class Constructors {
  private static final Set<String> MESSAGE = Set.of("message", "msg");
  private static final String STRING = "java.lang.String";

  private final Scope scope;

  Constructors(Scope scope) {
    this.scope = scope;
  }

  /** The parameters of the best constructor of an exception, each with its accessor. */
  Optional<List<Parameter>> matched(TypeElement exception) {
    return ElementFilter.constructorsIn(exception.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .flatMap(constructor -> parameters(exception, constructor).stream())
        .max(Comparator.comparingInt(List::size));
  }

  /**
   * The parameters for an exception of the JDK, whose names are not known: a single string is the
   * message there.
   */
  Optional<List<Parameter>> ofJdk(TypeElement exception) {
    return ElementFilter.constructorsIn(exception.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
        .filter(
            constructor -> constructor.getParameters().stream().allMatch(Constructors::isString))
        .filter(constructor -> constructor.getParameters().size() <= 1)
        .map(
            constructor ->
                constructor.getParameters().stream()
                    .map(only -> new Parameter(only, "message", "getMessage()"))
                    .toList())
        .max(Comparator.comparingInt(List::size));
  }

  private Optional<List<Parameter>> parameters(
      TypeElement exception, ExecutableElement constructor) {
    List<Parameter> parameters = new ArrayList<>();
    for (VariableElement parameter : constructor.getParameters()) {
      Optional<String> accessor = accessor(exception, parameter);
      if (accessor.isEmpty()) {
        return Optional.empty();
      }
      parameters.add(
          new Parameter(parameter, parameter.getSimpleName().toString(), accessor.get()));
    }
    return Optional.of(parameters);
  }

  private Optional<String> accessor(TypeElement exception, VariableElement parameter) {
    String name = parameter.getSimpleName().toString();
    TypeMirror type = parameter.asType();
    if (scope.isA(type, "java.lang.Throwable")) {
      return Optional.empty();
    }
    if (MESSAGE.contains(name) && isString(parameter)) {
      return Optional.of("getMessage()");
    }
    String capitalised = GeneratedNames.capitalised(name);
    Set<String> getters = Set.of(name, "get" + capitalised, "is" + capitalised);
    List<? extends Element> members = scope.elements().getAllMembers(exception);
    return ElementFilter.methodsIn(members).stream()
        .filter(
            method ->
                getters.contains(method.getSimpleName().toString())
                    && method.getParameters().isEmpty())
        .filter(
            method ->
                isReadable(method, exception)
                    && scope.types().isSameType(method.getReturnType(), type))
        .map(method -> method.getSimpleName() + "()")
        .findFirst()
        .or(() -> field(exception, members, name, type));
  }

  private Optional<String> field(
      TypeElement exception, List<? extends Element> members, String name, TypeMirror type) {
    return members.stream()
        .filter(
            member ->
                member.getKind() == ElementKind.FIELD && member.getSimpleName().contentEquals(name))
        .filter(
            member ->
                isReadable(member, exception) && scope.types().isSameType(member.asType(), type))
        .map(member -> name)
        .findFirst();
  }

  private boolean isReadable(Element member, TypeElement exception) {
    Set<Modifier> modifiers = member.getModifiers();
    boolean samePackage =
        scope.elements().getPackageOf(member).equals(scope.elements().getPackageOf(exception));
    return !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && (modifiers.contains(Modifier.PUBLIC) || samePackage);
  }

  private static boolean isString(VariableElement parameter) {
    return parameter.asType().toString().endsWith(STRING);
  }

  /**
   * A parameter of the constructor.
   *
   * @param name the name of the field
   * @param accessor how its value is read from the exception
   */
  record Parameter(VariableElement element, String name, String accessor) {
    boolean isMessage() {
      return accessor.equals("getMessage()");
    }
  }
}
