package dev.snap.seam.jdbc;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a driver's data source that differ from those of a new one, by which an equal
 * one is made outside the membrane.
 */
final class SourceProperties {
  private static final Set<Class<?>> SIMPLE =
      Set.of(
          String.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          boolean.class,
          Boolean.class,
          Properties.class);

  private SourceProperties() {}

  /** The properties by name. */
  static Map<String, Object> of(DataSource source) {
    Map<String, Object> properties = new TreeMap<>();
    DataSource fresh = (DataSource) made(source.getClass());
    for (Method setter : setters(source.getClass())) {
      String name = setter.getName().substring("set".length());
      Object value = value(source, name, setter.getParameterTypes()[0]);
      if (value != null && !value.equals(value(fresh, name, setter.getParameterTypes()[0]))) {
        properties.put(name, value);
      }
    }
    return properties;
  }

  /** A new object of a class, made by its public constructor. */
  static Object made(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets properties, the URL first because it may set others. */
  static void set(Object source, Map<String, Object> properties) {
    List<String> names = new ArrayList<>(properties.keySet());
    names.sort((a, b) -> Boolean.compare(isUrl(b), isUrl(a)));
    List<Method> setters = setters(source.getClass());
    for (String name : names) {
      for (Method setter : setters) {
        if (setter.getName().equals("set" + name)) {
          call(setter, source, as(setter.getParameterTypes()[0], properties.get(name)));
        }
      }
    }
  }

  static boolean isUrl(String name) {
    return name.equalsIgnoreCase("url");
  }

  /** The setters of simple properties; of overloads, those that take a text. */
  private static List<Method> setters(Class<?> type) {
    Map<String, Method> setters = new TreeMap<>();
    for (Method each : type.getMethods()) {
      if (each.getName().startsWith("set") && each.getParameterCount() == 1) {
        Class<?> parameter = each.getParameterTypes()[0];
        if (SIMPLE.contains(parameter) || parameter.isEnum()) {
          setters.merge(
              each.getName(), each, (a, b) -> a.getParameterTypes()[0] == String.class ? a : b);
        }
      }
    }
    return List.copyOf(setters.values());
  }

  private static @Nullable Object value(DataSource source, String name, Class<?> type) {
    for (Method each : source.getClass().getMethods()) {
      boolean isGetter = each.getName().equals("get" + name) || each.getName().equals("is" + name);
      if (isGetter
          && each.getParameterCount() == 0
          && type.isAssignableFrom(each.getReturnType())) {
        return call(each, source);
      }
    }
    return type == String.class ? field(source, name) : null;
  }

  /** What has a setter alone, as passwords may have. */
  private static @Nullable Object field(DataSource source, String name) {
    for (Class<?> at = source.getClass(); at != null; at = at.getSuperclass()) {
      for (Field each : at.getDeclaredFields()) {
        if (each.getName().equalsIgnoreCase(name) && each.getType() == String.class) {
          return content(each, source);
        }
      }
    }
    return null;
  }

  private static @Nullable Object content(Field field, DataSource source) {
    try {
      return field.trySetAccessible() ? field.get(source) : null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A constant of an enum goes to the one of that name, whose class is another. */
  private static Object as(Class<?> type, @Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      for (Object each : type.getEnumConstants()) {
        if (((Enum<?>) each).name().equals(constant.name())) {
          return each;
        }
      }
    }
    return Objects.requireNonNull(value);
  }

  private static @Nullable Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " failed", e);
    }
  }
}
