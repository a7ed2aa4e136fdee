package dev.snap.membrane.carried;

import dev.snap.Service;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions about declared types. A type that says nothing, such as a raw list's element, is {@code
 * Object}.
 */
final class Types {
  private Types() {}

  /** The name of a class as users write it. */
  static String shown(Class<?> type) {
    String name = type.getCanonicalName();
    return name == null ? type.getTypeName() : name;
  }

  /** The class of a declared type. */
  static Class<?> raw(Type type) {
    if (type instanceof Class<?> known) {
      return known;
    }
    if (type instanceof ParameterizedType known) {
      return raw(known.getRawType());
    }
    if (type instanceof WildcardType wildcard) {
      return raw(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof GenericArrayType array) {
      return raw(array.getGenericComponentType()).arrayType();
    }
    return Object.class;
  }

  /** The type argument of that index. */
  static Type argument(Type type, int index) {
    Type bound = type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
    if (bound instanceof ParameterizedType known && index < known.getActualTypeArguments().length) {
      return known.getActualTypeArguments()[index];
    }
    return Object.class;
  }

  /** The type of an array's elements. */
  static Type component(Type type) {
    return type instanceof GenericArrayType array
        ? array.getGenericComponentType()
        : raw(type).getComponentType();
  }

  /** The classes that a sealed type permits, in the order it names them, nested ones included. */
  static List<Class<?>> permitted(Class<?> sealed) {
    List<Class<?>> found = new ArrayList<>();
    collectPermitted(sealed, found);
    return found;
  }

  private static void collectPermitted(Class<?> type, List<Class<?>> found) {
    if (!type.isSealed()) {
      found.add(type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collectPermitted(permitted, found);
    }
  }

  /** The service interfaces of a class, without those that another one extends. */
  static List<Class<?>> services(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    collectServices(type, all);
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> other != one && one.isAssignableFrom(other)))
        .toList();
  }

  private static void collectServices(@Nullable Class<?> type, Set<Class<?>> found) {
    if (type == null) {
      return;
    }
    if (isService(type)) {
      found.add(type);
    }
    collectServices(type.getSuperclass(), found);
    for (Class<?> parent : type.getInterfaces()) {
      collectServices(parent, found);
    }
  }

  static boolean isService(Class<?> type) {
    return type.isInterface() && type.isAnnotationPresent(Service.class);
  }
}
