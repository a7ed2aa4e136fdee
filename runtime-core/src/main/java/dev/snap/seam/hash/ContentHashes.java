package dev.snap.seam.hash;

import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hash codes of the JDK's collections and reflective types, made as the JDK does from hash codes of
 * contents that repeat: the JDK would ask classes, constants and plain objects for those of their
 * identity.
 */
public final class ContentHashes {
  private static final List<Class<?>> KINDS =
      List.of(
          List.class,
          Set.class,
          Map.class,
          Map.Entry.class,
          Optional.class,
          ParameterizedType.class,
          GenericArrayType.class,
          WildcardType.class,
          TypeVariable.class,
          MethodType.class,
          Annotation.class);

  private ContentHashes() {}

  @Replaces(value = Collection.class, kind = Kind.CALLED, name = "hashCode")
  public static int of(Collection<?> elements) {
    return HashCodes.hashCode(elements);
  }

  @Replaces(value = Map.class, kind = Kind.CALLED, name = "hashCode")
  public static int of(Map<?, ?> map) {
    return HashCodes.hashCode(map);
  }

  @Replaces(value = Map.Entry.class, kind = Kind.CALLED, name = "hashCode")
  public static int of(Map.Entry<?, ?> entry) {
    return HashCodes.hashCode(entry);
  }

  @Replaces(value = Annotation.class, kind = Kind.CALLED, name = "hashCode")
  public static int of(Annotation annotation) {
    return HashCodes.hashCode(annotation);
  }

  @Replaces(value = MethodType.class, kind = Kind.CALLED, name = "hashCode")
  public static int of(MethodType type) {
    return HashCodes.hashCode(type);
  }

  @Replaces(value = Optional.class, kind = Kind.CALLED, name = "hashCode")
  public static int of(Optional<?> value) {
    return HashCodes.hashCode(value);
  }

  /** Whether {@link #of(Object)} is the hash code of such objects, as the JDK defines it. */
  static boolean isContent(Class<?> type, Class<?> declaring) {
    boolean annotation = Proxy.isProxyClass(type) && Annotation.class.isAssignableFrom(type);
    return (annotation || declaring.getClassLoader() == null)
        && declaring != Object.class
        && !IdentityHashMap.class.isAssignableFrom(type)
        && !type.getName().startsWith("java.util.IdentityHashMap$")
        && KINDS.stream().anyMatch(each -> each.isAssignableFrom(type));
  }

  static int of(Object object) {
    if (object instanceof List<?> list) {
      return HashCodes.all(list.toArray());
    }
    if (object instanceof Set<?> set) {
      int hash = 0;
      for (Object each : set) {
        hash += HashCodes.orZero(each);
      }
      return hash;
    }
    if (object instanceof Map<?, ?> map) {
      int hash = 0;
      for (Map.Entry<?, ?> each : map.entrySet()) {
        hash += ofEntry(each);
      }
      return hash;
    }
    if (object instanceof Map.Entry<?, ?> entry) {
      return ofEntry(entry);
    }
    return object instanceof Optional<?> value
        ? HashCodes.orZero(value.orElse(null))
        : TypeHashes.of(object);
  }

  private static int ofEntry(Map.Entry<?, ?> entry) {
    return HashCodes.orZero(entry.getKey()) ^ HashCodes.orZero(entry.getValue());
  }
}
