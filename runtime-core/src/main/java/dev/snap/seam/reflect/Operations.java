package dev.snap.seam.reflect;

import dev.snap.seam.Replaces;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Finds what happens where a method or constructor is reached at run time: the same as at a call
 * site that names it.
 */
final class Operations {
  private static final SeamIndex INDEX = SeamIndex.read();
  private static final Set<String> NAMES = INDEX.names();
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  private Operations() {}

  /** What happens where that method is invoked. */
  static @Nullable Operation of(Method method) {
    Class<?> owner = method.getDeclaringClass();
    if (!NAMES.contains(method.getName())) {
      return null;
    }
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    return called(owner, method.getName(), type);
  }

  /** What happens where that constructor creates an object. */
  static @Nullable Operation of(Constructor<?> constructor) {
    Class<?> owner = constructor.getDeclaringClass();
    return isPlatform(owner)
        ? created(owner, MethodType.methodType(void.class, constructor.getParameterTypes()))
        : null;
  }

  /** What happens where an object of that class is created without arguments. */
  static @Nullable Operation creation(Class<?> owner) {
    return isPlatform(owner) ? created(owner, MethodType.methodType(void.class)) : null;
  }

  /** What happens where a constructor creates an object of a class. */
  static @Nullable Operation created(Class<?> owner, MethodType type) {
    for (Operation each :
        INDEX.operations(owner, SeamClass.CREATION, type.toMethodDescriptorString())) {
      if (each.owner() == owner) {
        return each;
      }
    }
    return guard(owner, SeamClass.CREATION, type);
  }

  /** The class that takes the place of that one where it is created, or that one. */
  static Class<?> standIn(Class<?> type) {
    return INDEX.created(type);
  }

  /** What happens where a method is called on that class. */
  static @Nullable Operation called(Class<?> owner, String name, MethodType type) {
    if (!NAMES.contains(name)) {
      return null;
    }
    for (Operation each : INDEX.operations(owner, name, type.toMethodDescriptorString())) {
      Replaces.Kind kind =
          each instanceof Operation.Replaced replaced ? replaced.kind() : Replaces.Kind.INSTANCE;
      boolean reached =
          switch (kind) {
            case INHERITED -> inherits(owner, each.owner(), name, type);
            case IMPLEMENTED -> each.owner().isAssignableFrom(owner);
            default -> reaches(owner, each.owner(), name, type);
          };
      if (reached) {
        return each;
      }
    }
    return guard(owner, name, type);
  }

  /** What happens where a subclass calls that method of its superclass. */
  static @Nullable Operation calledBySubclass(Class<?> owner, String name, MethodType type) {
    for (Operation each :
        INDEX.operations(owner, "super." + name, type.toMethodDescriptorString())) {
      if (inherits(owner, each.owner(), name, type)) {
        return each;
      }
    }
    return called(owner, name, type);
  }

  private static @Nullable Operation guard(Class<?> owner, String name, MethodType type) {
    for (String signature : new String[] {"", parameters(type)}) {
      for (Operation each : INDEX.operations(owner, name, signature)) {
        boolean reached =
            name.equals(SeamClass.CREATION)
                ? each.owner() == owner
                : reaches(owner, each.owner(), name, type);
        if (reached) {
          return each;
        }
      }
    }
    return null;
  }

  /** Whether no class of the user's in between overrides the method. */
  private static boolean reaches(Class<?> at, Class<?> declaring, String name, MethodType type) {
    if (at == declaring) {
      return true;
    }
    if (!declaring.isAssignableFrom(at) || !isPlatform(at) && declares(at, name, type)) {
      return false;
    }
    Class<?> parent = at.getSuperclass();
    return parent != null && reaches(parent, declaring, name, type)
        || Arrays.stream(at.getInterfaces()).anyMatch(each -> reaches(each, declaring, name, type))
        || at.isInterface() && declaring == Object.class;
  }

  /** Whether no class in between overrides the method. */
  private static boolean inherits(
      Class<?> owner, Class<?> declaring, String name, MethodType type) {
    for (Class<?> at = owner; at != declaring; at = at.getSuperclass()) {
      if (declares(at, name, type)) {
        return false;
      }
      if (at.getSuperclass() == null) {
        return at.isInterface() && declaring == Object.class;
      }
    }
    return true;
  }

  private static boolean declares(Class<?> at, String name, MethodType type) {
    return Arrays.stream(at.getDeclaredMethods())
        .anyMatch(
            each ->
                each.getName().equals(name)
                    && each.getReturnType() == type.returnType()
                    && Arrays.equals(each.getParameterTypes(), type.parameterArray()));
  }

  private static boolean isPlatform(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == PLATFORM;
  }

  private static String parameters(MethodType type) {
    StringJoiner parameters = new StringJoiner(", ", "(", ")");
    for (Class<?> each : type.parameterArray()) {
      String name = each.getTypeName();
      parameters.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }
    return parameters.toString();
  }
}
