package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.Seam.Adapter;
import dev.snap.recorder.rewrite.Seam.Guard;
import dev.snap.recorder.rewrite.Seam.Replacement;
import dev.snap.recorder.rewrite.Seam.StandIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The operations that seams cover, as their annotations say. Filled by {@link SeamReader}; names
 * are internal ones, with slashes.
 */
final class SeamTable {
  /** The name of a constructor in class files. */
  static final String INIT = "<init>";

  private final Map<String, Replacement> created = new HashMap<>();
  private final Map<String, List<Replacement>> called = new HashMap<>();
  private final Map<String, List<Replacement>> calledBySubclass = new HashMap<>();
  private final Map<String, List<Adapter>> adapters = new HashMap<>();
  private final Map<String, List<Guard>> guards = new HashMap<>();
  private final Set<String> guardedNames = new HashSet<>();
  private final Map<String, StandIn> standIns = new HashMap<>();
  private final SortedMap<String, String> operations = new TreeMap<>();

  /** Adds a replacement of the operation of that name and descriptor. */
  void add(Replacement replacement, String name, String descriptor) {
    String owner = replacement.owner();
    boolean creates = replacement.kind().equals("NEW");
    if (replacement.kind().equals("SUPER")) {
      calledBySubclass
          .computeIfAbsent(name + descriptor, key -> new ArrayList<>())
          .add(replacement);
      return;
    }
    String method = creates ? "new " + words(owner, descriptor) : words(owner, name + descriptor);
    operations.put(method, replacement.method().owner());
    if (creates) {
      created.put(owner + descriptor, replacement);
    } else {
      called.computeIfAbsent(name + descriptor, key -> new ArrayList<>()).add(replacement);
    }
  }

  /** Adds a guard of all operations of that name. */
  void add(Guard guard, String name) {
    operations.put(guard.owner().replace('/', '.') + "." + name, guard.method().owner());
    guardedNames.add(name.replaceFirst("\\(.*", ""));
    guards.computeIfAbsent(name, key -> new ArrayList<>()).add(guard);
  }

  /** Adds an adapter of the operation of that name and descriptor. */
  void add(Adapter adapter, String name, String descriptor) {
    operations.put(words(adapter.owner(), name + descriptor), adapter.method().owner());
    adapters.computeIfAbsent(name + descriptor, key -> new ArrayList<>()).add(adapter);
  }

  /** Adds a class that takes the place of another. */
  void add(StandIn standIn) {
    operations.put("extends " + words(standIn.owner(), ""), standIn.name());
    standIns.put(standIn.owner(), standIn);
  }

  /** What happens where a class is created by that constructor. */
  @Nullable Seam created(String owner, String descriptor) {
    Replacement replacement = created.get(owner + descriptor);
    return replacement != null ? replacement : guardOf(owner, "new", descriptor);
  }

  /** What happens where a subclass calls a constructor of that class. */
  @Nullable Guard extended(String owner, String descriptor) {
    return guardOf(owner, "super", descriptor);
  }

  /** The class that takes the place of that one. */
  @Nullable StandIn standIn(@Nullable String owner) {
    return standIns.get(owner);
  }

  /** What happens where a method is called on that owner. */
  @Nullable Seam called(String owner, String name, String descriptor, ClassHierarchy hierarchy) {
    String method = name + descriptor;
    List<Replacement> replacements = called.getOrDefault(method, List.of());
    for (Replacement each : replacements) {
      if (each.owner().equals(owner)) {
        return each;
      }
    }
    for (Replacement each : replacements) {
      if (reaches(each, owner, method, hierarchy)) {
        return each;
      }
    }
    for (Adapter each : adapters.getOrDefault(method, List.of())) {
      if (hierarchy.reaches(owner, each.owner(), method)) {
        return each;
      }
    }
    for (Guard each : guards(name, descriptor)) {
      if (hierarchy.reaches(owner, each.owner(), method)) {
        return each;
      }
    }
    return null;
  }

  private static boolean reaches(
      Replacement replacement, String owner, String method, ClassHierarchy hierarchy) {
    return switch (replacement.kind()) {
      case "INHERITED" -> hierarchy.inherits(owner, replacement.owner(), method);
      case "IMPLEMENTED" -> hierarchy.isA(owner, replacement.owner());
      default -> hierarchy.reaches(owner, replacement.owner(), method);
    };
  }

  /**
   * What happens where a subclass calls a method of its superclass, if there is a seam for that.
   */
  @Nullable Replacement calledBySubclass(
      String owner, String name, String descriptor, ClassHierarchy hierarchy) {
    String method = name + descriptor;
    for (Replacement each : calledBySubclass.getOrDefault(method, List.of())) {
      if (hierarchy.inherits(owner, each.owner(), method)) {
        return each;
      }
    }
    return null;
  }

  /** Whether anything happens at a mention of that method or constructor. */
  boolean covers(String owner, String name, String descriptor, ClassHierarchy hierarchy) {
    if (name.equals(INIT)) {
      return created(owner, descriptor) != null
          || extended(owner, descriptor) != null
          || standIn(owner) != null;
    }
    return called(owner, name, descriptor, hierarchy) != null || standIn(owner) != null;
  }

  /** Every covered operation as users know it, with the seam class that covers it, sorted. */
  SortedMap<String, String> operations() {
    return operations;
  }

  private @Nullable Guard guardOf(String owner, String name, String descriptor) {
    for (Guard each : guards(name, descriptor)) {
      if (each.owner().equals(owner)) {
        return each;
      }
    }
    return null;
  }

  /** The guards of a name, those of one overload included. */
  private List<Guard> guards(String name, String descriptor) {
    if (!guardedNames.contains(name)) {
      return List.of();
    }
    List<Guard> all = new ArrayList<>(guards.getOrDefault(name, List.of()));
    all.addAll(guards.getOrDefault(name + parameters(descriptor), List.of()));
    return all;
  }

  private static String words(String owner, String method) {
    String type = owner.replace('/', '.');
    int open = method.indexOf('(');
    if (open < 0) {
      return method.isEmpty() ? type : type + "." + method;
    }
    String name = open == 0 ? "" : "." + method.substring(0, open);
    return type + name + parameters(method.substring(open));
  }

  /** The simple names of the parameters, for example {@code (String, int)}. */
  private static String parameters(String descriptor) {
    StringJoiner parameters = new StringJoiner(", ", "(", ")");
    for (Type each : Type.getArgumentTypes(descriptor)) {
      String name = each.getClassName();
      parameters.add(name.substring(name.lastIndexOf('.') + 1));
    }
    return parameters.toString();
  }
}
