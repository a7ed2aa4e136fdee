package dev.snap.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler knows, and which types it is compiling now. */
public final class Scope {
  private final Elements elements;
  private final Types types;
  private final Set<String> sources = new HashSet<>();

  /** A scope in which nothing is compiled yet. */
  public Scope(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Takes in the types that a round compiles. */
  public void add(RoundEnvironment round) {
    round.getRootElements().forEach(root -> sources.add(root.toString()));
  }

  Elements elements() {
    return elements;
  }

  Types types() {
    return types;
  }

  /** Whether the element is compiled now, so that mistakes can be shown in it. */
  public boolean hasSource(Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (isType(at.getKind()) && sources.contains(at.toString())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class of that name is there already. */
  public boolean exists(String qualifiedName) {
    return elements.getTypeElement(qualifiedName) != null;
  }

  /** Whether a class of that name is among the sources. */
  public boolean isCompiled(String qualifiedName) {
    return exists(qualifiedName) && hasSource(type(qualifiedName));
  }

  /** Whether the type is a class or record that is a bootstrap. */
  public boolean isBootstrap(TypeElement type) {
    return type.getKind().isClass() && isA(type.asType(), Named.BOOTSTRAP);
  }

  /** The type of that name, which exists. */
  public TypeElement type(String qualifiedName) {
    return elements.getTypeElement(qualifiedName);
  }

  boolean isA(TypeMirror type, String superclass) {
    TypeElement parent = elements.getTypeElement(superclass);
    return parent != null
        && types.isAssignable(types.erasure(type), types.erasure(parent.asType()));
  }

  private static boolean isType(ElementKind kind) {
    return kind.isClass() || kind.isInterface();
  }

  /** Whether code in the same package can name the type. */
  static boolean isAccessible(TypeElement type) {
    if (type.getNestingKind() == NestingKind.LOCAL
        || type.getNestingKind() == NestingKind.ANONYMOUS) {
      return false;
    }
    for (Element at = type; at != null; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }
}
