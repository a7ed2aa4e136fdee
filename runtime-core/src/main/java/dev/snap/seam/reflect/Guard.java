package dev.snap.seam.reflect;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Runs what comes before an operation that is reached at run time. */
final class Guard {
  private Guard() {}

  /** Runs the guard of an operation that has one. */
  static void run(@Nullable Operation operation, Class<?> owner, String name) {
    if (operation instanceof Operation.Guarded guarded) {
      try {
        guarded.guard().invoke(null, words(owner, name));
      } catch (ReflectiveOperationException e) {
        throw undeclared(e);
      }
    }
  }

  /** An operation as users know it: {@code new Socket}, {@code Files.readString}. */
  static String words(Class<?> owner, String name) {
    String full = owner.getName();
    String simple = full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
    return name.equals("new") ? "new " + simple : simple + "." + name;
  }

  /** Throws what a seam has thrown. */
  static RuntimeException undeclared(ReflectiveOperationException failure) {
    Throwable cause = failure.getCause();
    return Guard.<RuntimeException>as(
        failure instanceof InvocationTargetException && cause != null ? cause : failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> RuntimeException as(Throwable failure) throws E {
    throw (E) failure;
  }
}
