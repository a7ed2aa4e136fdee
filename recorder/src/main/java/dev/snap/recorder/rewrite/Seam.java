package dev.snap.recorder.rewrite;

import org.jspecify.annotations.Nullable;

/** What rewritten code does in place of, or before, one operation of the JDK. */
sealed interface Seam {

  /**
   * A static method is called instead.
   *
   * @param owner the class that declares the replaced operation
   * @param kind how the replaced operation is reached: {@code STATIC}, {@code INSTANCE}, {@code
   *     CALLED}, {@code IMPLEMENTED}, {@code INHERITED}, {@code SUPER}, {@code NEW}
   * @param method the seam
   */
  record Replacement(String owner, String kind, Method method) implements Seam {
    boolean takesReceiver() {
      return kind.equals("INSTANCE") || leavesSuper() || isInherited() || isImplemented();
    }

    /** Whether calls of {@code super} are left alone. */
    boolean leavesSuper() {
      return kind.equals("CALLED");
    }

    /** Whether overrides by anybody are reached, and calls of {@code super} are left alone. */
    boolean isImplemented() {
      return kind.equals("IMPLEMENTED");
    }

    /** Whether overrides within the JDK, and calls of {@code super}, are left alone. */
    boolean isInherited() {
      return kind.equals("INHERITED");
    }
  }

  /**
   * A static method is called before, with the operation's name.
   *
   * @param owner the class that declares the guarded operation
   * @param method the guard
   */
  record Guard(String owner, Method method) implements Seam {}

  /**
   * A static method makes of the operands those that the operation is called with.
   *
   * @param owner the class that declares the operation
   * @param method makes the operands, as an array
   * @param result makes of the result the one that the caller sees, {@code null} for none
   */
  record Adapter(String owner, Method method, @Nullable Method result) implements Seam {}

  /**
   * Another class takes the place of the operation's.
   *
   * @param owner the class of the JDK
   * @param name the class that takes its place
   * @param created whether it does so where the class is created
   */
  record StandIn(String owner, String name, boolean created) {}

  /** A static method of a seam class. */
  record Method(String owner, String name, String descriptor) {}
}
