package dev.snap.seam.reflect;

import dev.snap.seam.Replaces;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What happens, at run time, in place of one operation of the JDK or before it. */
sealed interface Operation {

  /**
   * The class that declares the operation.
   *
   * @return a class of the JDK, or of a library that Snap has seams for
   */
  Class<?> owner();

  /** A static method is called instead. */
  record Replaced(Class<?> owner, Replaces.Kind kind, Method seam) implements Operation {
    boolean isStatic() {
      return kind == Replaces.Kind.STATIC;
    }
  }

  /** A static method is called before. */
  record Guarded(Class<?> owner, Method guard) implements Operation {}

  /** A static method makes other operands, another one may make another result. */
  record Adapted(Class<?> owner, Method seam, @Nullable Method result) implements Operation {}
}
