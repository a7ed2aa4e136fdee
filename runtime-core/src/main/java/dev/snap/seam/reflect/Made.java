package dev.snap.seam.reflect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an object that a seam has made, while the JDK creates an object by reflection in its
 * place. The thread that leaves one takes it at once.
 */
public final class Made {
  private static final ThreadLocal<@Nullable Object> LEFT = new ThreadLocal<>();

  private final Object object;

  /** Takes what the current thread has left. */
  public Made() {
    object = Objects.requireNonNull(LEFT.get());
    LEFT.remove();
  }

  /** Leaves what the next one stands for. */
  static void leave(Object made) {
    LEFT.set(made);
  }

  /** The object that a result stands for, or the result itself. */
  static @Nullable Object resolve(@Nullable Object result) {
    return result instanceof Made made ? made.object : result;
  }
}
