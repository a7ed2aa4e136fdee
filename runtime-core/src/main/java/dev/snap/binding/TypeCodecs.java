package dev.snap.binding;

import dev.snap.Service;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the codec of a type by reflection: what a bootstrap carries is known by its fields alone.
 * Used once per build and once per restore, never on the call path.
 */
public final class TypeCodecs {
  private final Set<Class<?>> asked = new HashSet<>();

  private TypeCodecs() {}

  /**
   * The codec of a type: of the JDK's value types, containers of such, enums, service interfaces,
   * and everything that has a generated codec.
   *
   * @throws IllegalArgumentException when the type cannot cross, with the path to the cause and the
   *     reason
   */
  public static Codec<?> of(Type type) {
    return new TypeCodecs().codec(type, "");
  }

  private Codec<?> codec(Type type, String path) {
    String here = path + name(type);
    if (type instanceof Class<?> plain) {
      return plain(plain, here);
    }
    if (type instanceof ParameterizedType parameterized) {
      return parameterized(parameterized, here);
    }
    if (type instanceof GenericArrayType) {
      throw refused(here, "is an array of a generic type. Use a List.");
    }
    throw refused(here, "is not a definite type. Use the type itself.");
  }

  private Codec<?> plain(Class<?> type, String here) {
    Codec<?> known = PlainCodecs.BY_TYPE.get(type);
    if (known != null) {
      return known;
    }
    if (type.isArray()) {
      return array(type.getComponentType(), here);
    }
    if (type.isEnum()) {
      return enumeration(type);
    }
    if (type.isInterface() && type.isAnnotationPresent(Service.class)) {
      return Codecs.reference(type);
    }
    if (type.getTypeParameters().length > 0) {
      throw refused(here, "is generic and its type arguments are not known here.");
    }
    if (!type.isRecord() && !type.isSealed() && !Throwable.class.isAssignableFrom(type)) {
      throw refused(here, "cannot cross. Use a record, or an interface annotated with @Service.");
    }
    return generated(type, here);
  }

  private Codec<?> generated(Class<?> type, String here) {
    try {
      return Generated.codec(type);
    } catch (IllegalArgumentException e) {
      explain(type, here);
      throw new IllegalArgumentException(here + " cannot cross: " + e.getMessage(), e);
    }
  }

  /**
   * A type without a generated codec may be without because a part of it cannot cross: that part is
   * the reason.
   */
  private void explain(Class<?> type, String here) {
    if (!asked.add(type)) {
      return;
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        codec(component.getGenericType(), here + "." + component.getName() + " → ");
      }
    }
    Class<?>[] permitted = type.getPermittedSubclasses();
    if (permitted != null) {
      for (Class<?> leaf : permitted) {
        codec(leaf, here + " → ");
      }
    }
  }

  private Codec<?> parameterized(ParameterizedType type, String here) {
    Type[] arguments = type.getActualTypeArguments();
    String inside = here + " → ";
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Map.class) {
      return Codecs.map(codec(arguments[0], inside), codec(arguments[1], inside));
    }
    if (raw == List.class) {
      return Codecs.list(codec(arguments[0], inside));
    }
    if (raw == Set.class) {
      return Codecs.set(codec(arguments[0], inside));
    }
    if (raw == Collection.class) {
      return Codecs.collection(codec(arguments[0], inside));
    }
    if (raw == Optional.class) {
      return Codecs.optional(codec(arguments[0], inside));
    }
    throw refused(
        here,
        "is generic and cannot cross. Use a record without type parameters, or List, Set or Map.");
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the codec is that of the component type
  private Codec<?> array(Class<?> component, String here) {
    return Codecs.array((Codec) codec(component, here + " → "), component);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has seen that it is an enum
  private static Codec<?> enumeration(Class type) {
    return Codecs.enumeration(type);
  }

  private static IllegalArgumentException refused(String here, String reason) {
    return new IllegalArgumentException(here + " " + reason);
  }

  /** The type as a user writes it. */
  private static String name(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.getCanonicalName() == null ? plain.getName() : plain.getSimpleName();
    }
    if (type instanceof ParameterizedType parameterized) {
      StringBuilder text = new StringBuilder(name(parameterized.getRawType())).append('<');
      String separator = "";
      for (Type argument : parameterized.getActualTypeArguments()) {
        text.append(separator).append(name(argument));
        separator = ", ";
      }
      return text.append('>').toString();
    }
    if (type instanceof GenericArrayType array) {
      return name(array.getGenericComponentType()) + "[]";
    }
    return type instanceof TypeVariable<?> || type instanceof WildcardType
        ? type.toString()
        : type.getTypeName();
  }
}
