package dev.snap.membrane;

import dev.snap.Service;
import dev.snap.binding.Binding;
import dev.snap.wire.WireException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bindings of the service interfaces that a class implements, found once per class. */
public final class Bindings {
  private static final ClassValue<Map<String, Binding<?>>> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Map<String, Binding<?>> computeValue(Class<?> type) {
          Map<String, Binding<?>> found = new LinkedHashMap<>();
          collect(type, found);
          return Collections.unmodifiableMap(found);
        }
      };

  private Bindings() {}

  /** The bindings of all service interfaces that a class implements, by protobuf name. */
  public static Map<String, Binding<?>> of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  /** The binding of that protobuf name, which the class implements. */
  static Binding<?> implementedBy(Class<?> type, String name) {
    Binding<?> binding = BY_CLASS.get(type).get(name);
    if (binding == null) {
      throw new WireException(type.getName() + " is no " + name);
    }
    return binding;
  }

  private static void collect(Class<?> type, Map<String, Binding<?>> found) {
    if (type.isInterface() && type.isAnnotationPresent(Service.class)) {
      Binding<?> binding = Binding.of(type);
      found.put(binding.name(), binding);
    }
    for (Class<?> parent : type.getInterfaces()) {
      collect(parent, found);
    }
    if (type.getSuperclass() != null) {
      collect(type.getSuperclass(), found);
    }
  }
}
