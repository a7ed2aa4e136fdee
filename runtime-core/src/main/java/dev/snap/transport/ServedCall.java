package dev.snap.transport;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The call from outside that a thread serves. Calls that the thread makes meanwhile, within the JVM
 * or out of it, end by its deadline and belong to its trace. A thread that the service starts for
 * itself serves no call.
 *
 * @param caller the full name of the calling service, empty when the caller did not say
 * @param deadline when the caller stops waiting, on the scale of {@link System#nanoTime}
 * @param trace the W3C {@code traceparent} that came with it, or {@code null}
 */
public record ServedCall(String caller, long deadline, @Nullable String trace) {
  private static final ThreadLocal<@Nullable ServedCall> CURRENT = new ThreadLocal<>();

  /** The call that the current thread serves, or {@code null}. */
  public static @Nullable ServedCall current() {
    return CURRENT.get();
  }

  /**
   * The nanoseconds that a call made now may take: those of the limit, or those that the served
   * call has left. Zero or less when there is no time left.
   */
  public static long nanosLeft(Duration limit) {
    ServedCall served = current();
    return served == null
        ? limit.toNanos()
        : Math.min(limit.toNanos(), served.deadline - System.nanoTime());
  }

  /** Does the work of this call on the current thread. */
  public <T> T during(Supplier<T> work) {
    ServedCall outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }
}
