package dev.snap.membrane.carried;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Makes an object whose fields are set afterwards: by its constructor without parameters, or where
 * there is none without running any, which {@code sun.reflect.ReflectionFactory} of the module
 * jdk.unsupported allows.
 */
final class EmptyObject {
  private EmptyObject() {}

  static Object of(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = constructor(type);
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
    try {
      return type.getDeclaredConstructor();
    } catch (NoSuchMethodException none) {
      return withoutRunningAny(type);
    }
  }

  // By name, because javac warns of each mention of this class and lets nobody switch the warning
  // off.
  private static Constructor<?> withoutRunningAny(Class<?> type)
      throws ReflectiveOperationException {
    Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
    Object made = factory.getMethod("getReflectionFactory").invoke(null);
    Method method =
        factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
    try {
      return (Constructor<?>) method.invoke(made, type, Object.class.getConstructor());
    } catch (InvocationTargetException e) {
      throw new InstantiationException(type.getTypeName() + ": " + e.getCause());
    }
  }
}
