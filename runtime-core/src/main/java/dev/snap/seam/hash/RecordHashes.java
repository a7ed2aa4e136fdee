package dev.snap.seam.hash;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.TypeDescriptor;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hash codes of records as {@link java.lang.runtime.ObjectMethods} does, from those of
 * their components: 31 times the hash so far plus that of the next, from zero.
 */
public final class RecordHashes {
  private static final MethodHandle MIX;
  private static final MethodHandle OBJECT;
  private static final MethodHandle OWN;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MIX =
          lookup.findStatic(
              RecordHashes.class, "mix", MethodType.methodType(int.class, int.class, int.class));
      OBJECT =
          lookup.findStatic(
              HashCodes.class, "orZero", MethodType.methodType(int.class, Object.class));
      OWN =
          lookup.findStatic(
              Objects.class, "hashCode", MethodType.methodType(int.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private RecordHashes() {}

  /** The bootstrap method, with the parameters of the JDK's. */
  public static Object bootstrap(
      MethodHandles.Lookup lookup,
      String name,
      TypeDescriptor type,
      Class<?> record,
      @Nullable String components,
      MethodHandle... getters)
      throws ReflectiveOperationException {
    MethodHandle hash =
        MethodHandles.dropArguments(MethodHandles.constant(int.class, 0), 0, record);
    MethodType once = MethodType.methodType(int.class, record);
    for (MethodHandle getter : getters) {
      MethodHandle component =
          MethodHandles.filterReturnValue(getter, hasher(getter.type().returnType()));
      hash =
          MethodHandles.permuteArguments(
              MethodHandles.filterArguments(MIX, 0, hash, component), once, 0, 0);
    }
    CallSite site = new ConstantCallSite(hash);
    return type instanceof MethodType ? site : site.dynamicInvoker();
  }

  private static MethodHandle hasher(Class<?> type) throws ReflectiveOperationException {
    if (!type.isPrimitive()) {
      return (isOwn(type) ? OWN : OBJECT).asType(MethodType.methodType(int.class, type));
    }
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    return MethodHandles.publicLookup()
        .findStatic(boxed, "hashCode", MethodType.methodType(int.class, type));
  }

  /** Whether all values of the type tell their hash codes by themselves. */
  private static boolean isOwn(Class<?> type) {
    return Modifier.isFinal(type.getModifiers()) && HashKind.of(type) == HashKind.OWN;
  }

  @SuppressWarnings("UnusedMethod") // Called through its handle.
  private static int mix(int soFar, int next) {
    return 31 * soFar + next;
  }
}
