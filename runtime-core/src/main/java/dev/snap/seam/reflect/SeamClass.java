package dev.snap.seam.reflect;

import dev.snap.seam.Adapts;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.StandsIn;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one class with seams covers, as its annotations say. */
final class SeamClass {
  /** What stands between an owner and the names of its operations. */
  static final char NAMES = ':';

  /** What stands between names. */
  static final String BETWEEN = ",";

  /** The name of the creation of a class that another one stands in for. */
  static final String STAND_IN = "extends";

  /** The name of the creation of an object by a constructor. */
  static final String CREATION = "new";

  private final Map<String, List<Operation>> operations = new HashMap<>();
  private @Nullable Class<?> standIn;
  private @Nullable Class<?> stoodFor;

  private SeamClass() {}

  /**
   * Reads a class without initialising it. A seam of a library that the service does not have
   * cannot be reached either: then there is nothing.
   *
   * @param name the name below the package of seams
   */
  static SeamClass read(String name) {
    SeamClass seams = new SeamClass();
    try {
      Class<?> type = Class.forName("dev.snap.seam." + name, false, Door.class.getClassLoader());
      seams.add(type);
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException absent) {
      return seams;
    }
    return seams;
  }

  /**
   * The operations by name and signature.
   *
   * @see SeamIndex#operations
   */
  Map<String, List<Operation>> operations() {
    return operations;
  }

  /** The class itself, where it takes the place of another one that is created. */
  @Nullable Class<?> standIn() {
    return standIn;
  }

  /** The owners of all operations, each with their names without signatures, sorted. */
  List<String> covered() {
    Map<String, Set<String>> names = new TreeMap<>();
    operations.forEach(
        (key, all) -> all.forEach(each -> named(names, each.owner().getName()).add(nameOf(key))));
    if (stoodFor != null) {
      named(names, stoodFor.getName()).add(STAND_IN);
    }
    return names.entrySet().stream()
        .map(each -> each.getKey() + NAMES + String.join(BETWEEN, each.getValue()))
        .toList();
  }

  private static Set<String> named(Map<String, Set<String>> names, String owner) {
    return names.computeIfAbsent(owner, each -> new TreeSet<>());
  }

  /** The name of an operation without its signature. */
  static String nameOf(String key) {
    int signature = key.indexOf('(');
    return signature < 0 ? key : key.substring(0, signature);
  }

  private void add(Class<?> type) {
    StandsIn standsIn = type.getAnnotation(StandsIn.class);
    if (standsIn != null && standsIn.created()) {
      standIn = type;
      stoodFor = standsIn.value();
    }
    for (Method each : type.getDeclaredMethods()) {
      add(each);
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
          put(CREATION + type.changeReturnType(void.class).toMethodDescriptorString(), operation);
      case SUPER ->
          put(
              "super." + name + type.dropParameterTypes(0, 1).toMethodDescriptorString(),
              operation);
      default -> put(name + type.dropParameterTypes(0, 1).toMethodDescriptorString(), operation);
    }
  }

  private void put(String key, Operation operation) {
    operations.computeIfAbsent(key, each -> new ArrayList<>(1)).add(operation);
  }

  private static MethodType type(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
  }
}
