package dev.snap.membrane.threads;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a thread waits for.
 *
 * @param what the operation as users know it, for example {@code Thread.join(worker)}
 * @param ready whether the thread can go on; free of effects, and true at the same moments in every
 *     run. Any thread evaluates it.
 * @param due the virtual time in nanoseconds at which the wait is over in any case, {@link #NEVER}
 *     if it is not
 * @param wanted what would end the wait, as its deferral knows itself; it begins before others
 * @param manner how the thread waits
 */
public record Wait(
    String what, BooleanSupplier ready, LongSupplier due, @Nullable Object wanted, Manner manner) {
  /** No virtual time. */
  public static final long NEVER = Long.MAX_VALUE;

  /** How a thread waits. */
  public enum Manner {
    /** An interrupt ends the wait. */
    INTERRUPTIBLE,
    /** An interrupt changes nothing. */
    UNINTERRUPTIBLE,
    /** As a worker without work: at rest, and an interrupt ends the wait. */
    IDLE
  }

  /** An interruptible wait without end until the condition holds. */
  public static Wait until(String what, BooleanSupplier ready) {
    return new Wait(what, ready, () -> NEVER, null, Manner.INTERRUPTIBLE);
  }

  /** The same wait, over at that virtual time. */
  public Wait due(LongSupplier nanos) {
    return new Wait(what, ready, nanos, wanted, manner);
  }

  /** The same wait, which that would end. */
  public Wait wanting(@Nullable Object key) {
    return new Wait(what, ready, due, key, manner);
  }

  /** The same wait in another manner. */
  public Wait in(Manner other) {
    return new Wait(what, ready, due, wanted, other);
  }

  boolean interruptible() {
    return manner != Manner.UNINTERRUPTIBLE;
  }
}
