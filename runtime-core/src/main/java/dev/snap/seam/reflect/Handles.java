package dev.snap.seam.reflect;

import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.Uncovered;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Makes of the handle of an operation the one that goes through its seam. */
final class Handles {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

  private Handles() {}

  /** A call of a method. */
  static MethodHandle of(
      MethodHandle plain, @Nullable Operation operation, Class<?> owner, String name) {
    if (operation instanceof Operation.Replaced replaced) {
      return like(plain, handle(replaced.seam()));
    }
    if (operation instanceof Operation.Guarded guarded) {
      return after(handle(guarded.guard()), Guard.words(owner, name), plain);
    }
    return operation instanceof Operation.Adapted adapted ? adapted(plain, adapted) : plain;
  }

  /** A call of a superclass's method, which no seam can make that was not written for it. */
  static MethodHandle ofSuper(
      MethodHandle plain, @Nullable Operation operation, Class<?> owner, String name) {
    if (operation instanceof Operation.Replaced replaced && leavesSuper(replaced.kind())) {
      return plain;
    }
    if (operation instanceof Operation.Replaced replaced && replaced.kind() != Kind.SUPER) {
      return after(handle(Uncovered.class, "call"), "super " + Guard.words(owner, name), plain);
    }
    return of(plain, operation, owner, name);
  }

  /** A call of a method that the JDK may keep to itself. */
  static MethodHandle ofKept(MethodHandle plain, Class<?> owner, int modifiers, String name) {
    return Kept.isKept(owner, modifiers)
        ? after(handle(Kept.class, "call"), Guard.words(owner, name), plain)
        : plain;
  }

  private static boolean leavesSuper(Kind kind) {
    return kind == Kind.IMPLEMENTED || kind == Kind.CALLED;
  }

  /** A call of a constructor. */
  static MethodHandle ofCreation(MethodHandle plain, Class<?> owner, MethodType type) {
    Operation operation = Operations.created(owner, type);
    Class<?> standIn = Operations.standIn(owner);
    if (standIn != owner && !(operation instanceof Operation.Replaced)) {
      return like(plain, constructor(standIn, type));
    }
    return of(plain, operation, owner, "new");
  }

  private static MethodHandle adapted(MethodHandle plain, Operation.Adapted adapted) {
    MethodHandle whole = plain.asFixedArity();
    MethodHandle result = whole.asSpreader(Object[].class, whole.type().parameterCount());
    if (adapted.result() != null) {
      result = MethodHandles.filterReturnValue(result, handle(adapted.result()));
    }
    return like(
        plain, MethodHandles.filterReturnValue(handle(adapted.seam()).asFixedArity(), result));
  }

  private static MethodHandle after(MethodHandle guard, String operation, MethodHandle plain) {
    return like(plain, MethodHandles.foldArguments(plain.asFixedArity(), guard.bindTo(operation)));
  }

  /** The handle with the type and arity of the plain one, untouched where it has them. */
  private static MethodHandle like(MethodHandle plain, MethodHandle handle) {
    MethodHandle typed =
        handle.type().equals(plain.type()) ? handle : handle.asFixedArity().asType(plain.type());
    return typed.isVarargsCollector() == plain.isVarargsCollector()
        ? typed
        : typed.withVarargs(plain.isVarargsCollector());
  }

  private static MethodHandle handle(Method seam) {
    try {
      return LOOKUP.unreflect(seam);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle constructor(Class<?> owner, MethodType type) {
    try {
      return LOOKUP.findConstructor(owner, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle handle(Class<?> owner, String guard) {
    try {
      return MethodHandles.lookup()
          .findStatic(owner, guard, MethodType.methodType(void.class, String.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
