package dev.snap.seam.reflect;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.membrane.Membrane;
import dev.snap.seam.Adapts;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.StandsIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The seams of this loader by the operations that they cover, read from their annotations. */
final class SeamIndex {
  private final Map<String, List<Operation>> operations = new HashMap<>();
  private final Map<Class<?>, Class<?>> standIns = new HashMap<>();

  /** Reads the seam classes without initialising them. */
  static SeamIndex read() {
    SeamIndex index = new SeamIndex();
    classes().forEach(each -> index.add("dev.snap.seam." + each));
    return index;
  }

  /**
   * The operations of that name.
   *
   * @param signature the parameter types and the result as in a class file, or the simple names of
   *     the parameters, or nothing
   */
  List<Operation> operations(String name, String signature) {
    return operations.getOrDefault(name + signature, List.of());
  }

  /** The class that takes the place of that one where it is created, or that one. */
  Class<?> created(Class<?> type) {
    return standIns.getOrDefault(type, type);
  }

  /** The names of all operations, without signatures. */
  Set<String> names() {
    return operations.keySet().stream()
        .map(each -> each.replaceFirst("\\(.*", ""))
        .collect(Collectors.toSet());
  }

  /** A seam of a library that the service does not have cannot be reached either. */
  private void add(String name) {
    try {
      Class<?> type = Class.forName(name, false, Door.class.getClassLoader());
      StandsIn standsIn = type.getAnnotation(StandsIn.class);
      if (standsIn != null && standsIn.created()) {
        standIns.put(standsIn.value(), type);
      }
      for (Method each : type.getDeclaredMethods()) {
        add(each);
      }
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException absent) {
      return;
    }
  }

  private void add(Method seam) {
    Replaces replaces = seam.getAnnotation(Replaces.class);
    if (replaces != null) {
      add(replaces, seam);
    }
    for (Guards each : seam.getAnnotationsByType(Guards.class)) {
      for (String name : each.names()) {
        put(name, new Operation.Guarded(each.value(), seam));
      }
    }
    Adapts adapts = seam.getAnnotation(Adapts.class);
    if (adapts != null) {
      add(adapts, seam);
    }
  }

  private void add(Adapts adapts, Method seam) {
    MethodType type = type(seam).dropParameterTypes(0, 1).changeReturnType(adapts.gives());
    put(
        seam.getName() + type.toMethodDescriptorString(),
        new Operation.Adapted(owner(adapts), seam, result(adapts, seam)));
  }

  private static Class<?> owner(Adapts adapts) {
    try {
      return adapts.named().isEmpty() ? adapts.value() : Class.forName(adapts.named(), false, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Method result(Adapts adapts, Method seam) {
    if (adapts.result().isEmpty()) {
      return null;
    }
    try {
      return seam.getDeclaringClass().getMethod(adapts.result(), adapts.gives());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Replaces replaces, Method seam) {
    String name = replaces.name().isEmpty() ? seam.getName() : replaces.name();
    MethodType type = type(seam);
    Operation operation = new Operation.Replaced(replaces.value(), replaces.kind(), seam);
    switch (replaces.kind()) {
      case STATIC -> put(name + type.toMethodDescriptorString(), operation);
      case NEW ->
          put("new" + type.changeReturnType(void.class).toMethodDescriptorString(), operation);
      case SUPER ->
          put(
              "super." + name + type.dropParameterTypes(0, 1).toMethodDescriptorString(),
              operation);
      default -> put(name + type.dropParameterTypes(0, 1).toMethodDescriptorString(), operation);
    }
  }

  private void put(String key, Operation operation) {
    operations.computeIfAbsent(key, each -> new ArrayList<>()).add(operation);
  }

  private static MethodType type(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
  }

  private static List<String> classes() {
    try (InputStream in = Membrane.class.getResourceAsStream("/dev/snap/seam/index.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
