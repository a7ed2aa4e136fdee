package dev.snap.seam.hash;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;

/** Hash codes of the JDK's reflective types and annotations, from names of classes. */
final class TypeHashes {
  private TypeHashes() {}

  static int of(Object object) {
    if (object instanceof ParameterizedType type) {
      return HashCodes.all(type.getActualTypeArguments())
          ^ HashCodes.orZero(type.getOwnerType())
          ^ HashCodes.orZero(type.getRawType());
    }
    if (object instanceof TypeVariable<?> variable) {
      return HashCodes.hashCode(variable.getGenericDeclaration()) ^ variable.getName().hashCode();
    }
    if (object instanceof WildcardType wildcard) {
      return HashCodes.all(wildcard.getLowerBounds()) ^ HashCodes.all(wildcard.getUpperBounds());
    }
    if (object instanceof GenericArrayType array) {
      return HashCodes.hashCode(array.getGenericComponentType());
    }
    if (object instanceof MethodType type) {
      int hash = 31 + HashCodes.hashCode(type.returnType());
      for (Class<?> parameter : type.parameterArray()) {
        hash = 31 * hash + HashCodes.hashCode(parameter);
      }
      return hash;
    }
    return object instanceof Annotation annotation ? ofAnnotation(annotation) : object.hashCode();
  }

  private static int ofAnnotation(Annotation annotation) {
    int hash = 0;
    for (Method member : annotation.annotationType().getDeclaredMethods()) {
      if (member.getParameterCount() == 0) {
        hash += 127 * member.getName().hashCode() ^ ofMember(value(annotation, member));
      }
    }
    return hash;
  }

  private static Object value(Annotation annotation, Method member) {
    try {
      member.setAccessible(true);
      return member.invoke(annotation);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int ofMember(Object value) {
    if (value instanceof Object[] values) {
      return HashCodes.all(values);
    }
    // An array of primitives has a hash code of its elements in all JVMs.
    return value.getClass().isArray()
        ? Arrays.deepHashCode(new Object[] {value}) - 31
        : HashCodes.hashCode(value);
  }
}
