package dev.snap.seam.reflect;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;
import dev.snap.seam.refused.Refused;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK keeps to itself and may know of the machine: its static fields and methods that are
 * not public, and the native ones of its objects.
 */
final class Kept {
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  /** The ways to the JDK's inside, and what is the same wherever the JDK is: its classes' text. */
  private static final Set<String> OPEN =
      Set.of("theUnsafe", "IMPL_LOOKUP", "serialVersionUID", "serialPersistentFields", "$VALUES");

  /** What follows from the architecture, which is the same at every start. */
  private static final Set<String> OF_ARCHITECTURE = Set.of("Bits.UNALIGNED");

  /** What libraries do without where a JDK does not have it, and then ask as all do. */
  private static final Set<String> ABSENT = Set.of("Bits.MAX_MEMORY");

  private Kept() {}

  /** Refuses, before live, to read such a field. */
  static void check(String operation, @Nullable Field field) {
    if (!Door.live() && field != null) {
      check(operation, field.getDeclaringClass(), field.getModifiers(), field.getName());
    }
  }

  private static void check(String operation, Class<?> owner, int modifiers, String name) {
    if (!Modifier.isStatic(modifiers)
        || Modifier.isPublic(modifiers) && Modifier.isPublic(owner.getModifiers())
        || !isOfJdk(owner)
        || OPEN.contains(name)) {
      return;
    }
    String read = Guard.words(owner, name);
    if (ABSENT.contains(read)) {
      throw new UnsupportedOperationException("no " + read + " before the service is live");
    }
    if (!OF_ARCHITECTURE.contains(read)) {
      throw refused(operation, "reads " + read + ", which the JDK keeps to itself");
    }
  }

  /** Refuses, before live, to read such a field by a handle that a lookup has found. */
  static void check(String operation, Lookup lookup, MethodHandle getter) {
    if (mayReach(lookup)) {
      MethodHandleInfo found = lookup.revealDirect(getter);
      check(operation, found.getDeclaringClass(), found.getModifiers(), found.getName());
    }
  }

  /** Whether, before live, a lookup finds what the JDK keeps to itself: one of a class of it. */
  static boolean mayReach(Lookup lookup) {
    return !Door.live()
        && (lookup.lookupModes() & Lookup.PACKAGE) != 0
        && isOfJdk(lookup.lookupClass());
  }

  /** Refuses, before live, to call such a method. */
  static void check(Method method) {
    if (isKept(method.getDeclaringClass(), method.getModifiers())) {
      call(Guard.words(method.getDeclaringClass(), method.getName()));
    }
  }

  /** Refuses to call such a method; does nothing once live. */
  static void call(String operation) {
    if (!Door.live()) {
      throw refused(operation, "is kept by the JDK to itself");
    }
  }

  /** Whether a method of that class with those modifiers is such a one. */
  static boolean isKept(Class<?> owner, int modifiers) {
    return !Modifier.isPublic(modifiers)
        && !Modifier.isProtected(modifiers)
        && (Modifier.isStatic(modifiers) || Modifier.isNative(modifiers))
        && isOfJdk(owner);
  }

  /** Whether a class is of the JDK. */
  static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == PLATFORM;
  }

  private static Refusal refused(String operation, String does) {
    return Refused.attempt(
        SnapCode.KEPT,
        operation,
        does + ", and may tell of the machine",
        "Ask by a public method of the JDK, which is recorded, or ask when the service is live.");
  }
}
