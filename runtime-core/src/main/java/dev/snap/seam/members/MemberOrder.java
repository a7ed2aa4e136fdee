package dev.snap.seam.members;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Methods and constructors of a class by name and parameters while bootstrapping. The JVM gives
 * them in the order of its symbols' addresses, which is another one in every JVM, and libraries
 * number and pick methods by it.
 */
public final class MemberOrder {
  private static final Comparator<Executable> BY_SIGNATURE =
      Comparator.<Executable, String>comparing(Executable::getName)
          .thenComparing(each -> Arrays.toString(each.getParameterTypes()));

  /** A bridge has the name and parameters of what it leads to. */
  private static final Comparator<Method> OF_METHODS =
      Comparator.<Method>comparingInt(each -> each.isBridge() ? 1 : 0)
          .thenComparing(each -> each.getReturnType().getName())
          .thenComparing(each -> each.getDeclaringClass().getName());

  private MemberOrder() {}

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static Method[] getDeclaredMethods(Class<?> type) {
    return sorted(type.getDeclaredMethods());
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static Method[] getMethods(Class<?> type) {
    return sorted(type.getMethods());
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static Constructor<?>[] getDeclaredConstructors(Class<?> type) {
    return sorted(type.getDeclaredConstructors());
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static Constructor<?>[] getConstructors(Class<?> type) {
    return sorted(type.getConstructors());
  }

  private static Method[] sorted(Method[] methods) {
    if (!Door.live()) {
      Comparator<Method> order = (one, other) -> BY_SIGNATURE.compare(one, other);
      Arrays.sort(methods, order.thenComparing(OF_METHODS));
    }
    return methods;
  }

  private static Constructor<?>[] sorted(Constructor<?>[] constructors) {
    if (!Door.live()) {
      Arrays.sort(constructors, BY_SIGNATURE);
    }
    return constructors;
  }
}
