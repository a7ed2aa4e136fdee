package dev.snap.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The methods that a service interface has: its own in the order of declaration, then those it
 * inherits, interface by interface. Static and private methods are not part of it, nor are those of
 * {@code Object}; default methods are: they are called on the object behind the reference, like all
 * others.
 */
final class InheritedMethods {
  private static final Set<String> OF_OBJECT =
      Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

  private final Scope scope;
  private final DeclaredType service;
  private final List<Inherited> found = new ArrayList<>();

  private InheritedMethods(Scope scope, TypeElement service) {
    this.scope = scope;
    this.service = MoreTypes.asDeclared(service.asType());
  }

  /** The methods of a service interface. */
  static List<Inherited> of(TypeElement service, Scope scope) {
    InheritedMethods methods = new InheritedMethods(scope, service);
    methods.collect(service);
    return methods.found;
  }

  private void collect(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Set<Modifier> modifiers = method.getModifiers();
      if (!modifiers.contains(Modifier.STATIC)
          && !modifiers.contains(Modifier.PRIVATE)
          && !OF_OBJECT.contains(method.toString())) {
        add(method);
      }
    }
    for (TypeMirror parent : type.getInterfaces()) {
      collect(MoreTypes.asTypeElement(parent));
    }
  }

  private void add(ExecutableElement method) {
    ExecutableType type = MoreTypes.asExecutable(scope.types().asMemberOf(service, method));
    for (int i = 0; i < found.size(); i++) {
      Inherited other = found.get(i);
      if (other.method().getSimpleName().equals(method.getSimpleName())
          && sameSignature(other.type(), type)) {
        found.set(i, merged(other, type, method));
        return;
      }
    }
    found.add(new Inherited(method, type, List.copyOf(type.getThrownTypes())));
  }

  private boolean sameSignature(ExecutableType one, ExecutableType other) {
    return scope.types().isSubsignature(one, other) || scope.types().isSubsignature(other, one);
  }

  /** Of two methods that do not override each other, only what both allow can be thrown. */
  private Inherited merged(Inherited known, ExecutableType type, ExecutableElement method) {
    if (scope.elements().overrides(known.method(), method, MoreTypes.asTypeElement(service))) {
      return known;
    }
    List<TypeMirror> thrown = new ArrayList<>();
    known.thrown().stream()
        .filter(each -> allows(type.getThrownTypes(), each))
        .forEach(thrown::add);
    type.getThrownTypes().stream()
        .filter(each -> allows(known.thrown(), each) && !allows(thrown, each))
        .forEach(thrown::add);
    boolean narrower = scope.types().isSubtype(type.getReturnType(), known.type().getReturnType());
    return narrower
        ? new Inherited(method, type, thrown)
        : new Inherited(known.method(), known.type(), thrown);
  }

  private boolean allows(List<? extends TypeMirror> thrown, TypeMirror exception) {
    return thrown.stream().anyMatch(each -> scope.types().isSubtype(exception, each));
  }

  /**
   * A method as the service interface sees it.
   *
   * @param method where it is declared
   * @param type its types, those of generic parents filled in
   * @param thrown what it declares to throw
   */
  record Inherited(
      ExecutableElement method, ExecutableType type, List<? extends TypeMirror> thrown) {}
}
