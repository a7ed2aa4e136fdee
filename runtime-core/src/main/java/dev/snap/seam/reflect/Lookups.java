package dev.snap.seam.reflect;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Method handles that are looked up at run time. The JDK looks first, so that what the caller may
 * not reach fails as ever; a handle of a covered operation then becomes the seam's, which is the
 * plain operation once live.
 */
public final class Lookups {
  private Lookups() {}

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle findStatic(Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle plain = lookup.findStatic(owner, name, type);
    return called(lookup, plain, owner, name, type);
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle findVirtual(
      Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle plain = lookup.findVirtual(owner, name, type);
    return called(lookup, plain, owner, name, type);
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle findSpecial(
      Lookup lookup, Class<?> owner, String name, MethodType type, Class<?> caller)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle plain = lookup.findSpecial(owner, name, type, caller);
    Operation operation = Door.live() ? null : Operations.calledBySubclass(owner, name, type);
    return operation == null
        ? checked(lookup, plain)
        : Handles.ofSuper(plain, operation, owner, name);
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle findConstructor(Lookup lookup, Class<?> owner, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle plain = lookup.findConstructor(owner, type);
    return Door.live() ? plain : Handles.ofCreation(plain, owner, type);
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle bind(Lookup lookup, Object receiver, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle plain = lookup.bind(receiver, name, type);
    Operation operation = Door.live() ? null : Operations.called(receiver.getClass(), name, type);
    if (operation == null) {
      return checked(lookup, plain);
    }
    MethodType unbound = plain.type().insertParameterTypes(0, receiver.getClass());
    MethodHandle whole = lookup.findVirtual(receiver.getClass(), name, type);
    return Handles.of(whole.asType(unbound), operation, receiver.getClass(), name).bindTo(receiver);
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle unreflect(Lookup lookup, Method method) throws IllegalAccessException {
    MethodHandle plain = lookup.unreflect(method);
    Operation operation = Door.live() ? null : Operations.of(method);
    return operation == null
        ? checked(plain, method)
        : Handles.of(plain, operation, method.getDeclaringClass(), method.getName());
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle unreflectSpecial(Lookup lookup, Method method, Class<?> caller)
      throws IllegalAccessException {
    MethodHandle plain = lookup.unreflectSpecial(method, caller);
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    Class<?> owner = method.getDeclaringClass();
    Operation operation =
        Door.live() ? null : Operations.calledBySubclass(owner, method.getName(), type);
    return operation == null
        ? checked(plain, method)
        : Handles.ofSuper(plain, operation, owner, method.getName());
  }

  @Replaces(value = Lookup.class, kind = Kind.INSTANCE)
  public static MethodHandle unreflectConstructor(Lookup lookup, Constructor<?> constructor)
      throws IllegalAccessException {
    MethodHandle plain = lookup.unreflectConstructor(constructor);
    MethodType type = MethodType.methodType(void.class, constructor.getParameterTypes());
    return Door.live() ? plain : Handles.ofCreation(plain, constructor.getDeclaringClass(), type);
  }

  private static MethodHandle called(
      Lookup lookup, MethodHandle plain, Class<?> owner, String name, MethodType type) {
    @Nullable Operation operation = Door.live() ? null : Operations.called(owner, name, type);
    return operation == null ? checked(lookup, plain) : Handles.of(plain, operation, owner, name);
  }

  private static MethodHandle checked(Lookup lookup, MethodHandle plain) {
    if (!Kept.mayReach(lookup)) {
      return plain;
    }
    MethodHandleInfo found = lookup.revealDirect(plain);
    return Handles.ofKept(plain, found.getDeclaringClass(), found.getModifiers(), found.getName());
  }

  private static MethodHandle checked(MethodHandle plain, Method method) {
    return Door.live()
        ? plain
        : Handles.ofKept(
            plain, method.getDeclaringClass(), method.getModifiers(), method.getName());
  }
}
