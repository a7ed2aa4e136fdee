package dev.snap.seam.reflect;

import dev.snap.seam.Adapts;
import dev.snap.seam.Door;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reflective calls of covered operations. The JDK checks whether the caller may reach the member,
 * so each call stays where it stands, and only what it is given changes: the seam's method instead
 * of the JDK's.
 */
public final class Invocations {
  private Invocations() {}

  @Adapts(value = Method.class, result = "result")
  public static @Nullable Object[] invoke(
      @Nullable Method method, @Nullable Object receiver, @Nullable Object @Nullable [] arguments) {
    Operation operation = Door.live() || method == null ? null : Operations.of(method);
    if (operation == null || method == null) {
      if (!Door.live() && method != null) {
        Kept.check(method);
      }
      return new @Nullable Object[] {method, receiver, arguments};
    }
    if (operation instanceof Operation.Replaced replaced && replaced.isStatic()) {
      return new @Nullable Object[] {replaced.seam(), null, arguments};
    }
    Guard.run(operation, method.getDeclaringClass(), method.getName());
    if (operation instanceof Operation.Guarded
        || !method.getDeclaringClass().isInstance(receiver)) {
      return new @Nullable Object[] {method, receiver, arguments};
    }
    @Nullable Object[] operands = prepend(receiver, arguments);
    if (operation instanceof Operation.Adapted adapted) {
      @Nullable Object[] others = adapt(adapted, operands);
      return new @Nullable Object[] {
        method, others[0], Arrays.copyOfRange(others, 1, others.length)
      };
    }
    return new @Nullable Object[] {((Operation.Replaced) operation).seam(), null, operands};
  }

  @Adapts(value = Constructor.class, result = "result")
  public static @Nullable Object[] newInstance(
      @Nullable Constructor<?> constructor, @Nullable Object @Nullable [] arguments)
      throws ReflectiveOperationException {
    if (Door.live() || constructor == null) {
      return new @Nullable Object[] {constructor, arguments};
    }
    Class<?> type = constructor.getDeclaringClass();
    Operation operation = Operations.of(constructor);
    if (operation instanceof Operation.Replaced replaced) {
      Made.leave(replaced.seam().invoke(null, arguments));
      return new @Nullable Object[] {Made.class.getConstructor(), new Object[0]};
    }
    Class<?> standIn = Operations.standIn(type);
    if (standIn != type) {
      return new @Nullable Object[] {
        standIn.getDeclaredConstructor(constructor.getParameterTypes()), arguments
      };
    }
    Guard.run(operation, type, "new");
    return new @Nullable Object[] {constructor, arguments};
  }

  @Adapts(value = Class.class, result = "result")
  public static @Nullable Object[] newInstance(@Nullable Class<?> type) throws Throwable {
    Operation operation = Door.live() || type == null ? null : Operations.creation(type);
    if (operation instanceof Operation.Replaced replaced) {
      try {
        Made.leave(replaced.seam().invoke(null));
        return new @Nullable Object[] {Made.class};
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }
    if (type == null || Door.live()) {
      return new @Nullable Object[] {type};
    }
    Guard.run(operation, type, "new");
    return new @Nullable Object[] {Operations.standIn(type)};
  }

  /** What the caller sees of what the JDK has given. */
  public static @Nullable Object result(@Nullable Object result) {
    return Made.resolve(result);
  }

  private static @Nullable Object[] prepend(
      @Nullable Object receiver, @Nullable Object @Nullable [] arguments) {
    int count = arguments == null ? 0 : arguments.length;
    @Nullable Object[] operands = new @Nullable Object[count + 1];
    operands[0] = receiver;
    if (arguments != null) {
      System.arraycopy(arguments, 0, operands, 1, count);
    }
    return operands;
  }

  private static @Nullable Object[] adapt(Operation.Adapted adapted, @Nullable Object[] operands) {
    try {
      return (@Nullable Object[]) adapted.seam().invoke(null, operands);
    } catch (ReflectiveOperationException e) {
      throw Guard.undeclared(e);
    }
  }
}
