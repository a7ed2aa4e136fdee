package dev.snap.seam.threads;

import dev.snap.membrane.threads.Passage;
import dev.snap.membrane.threads.Scheduler;
import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import java.util.function.BooleanSupplier;

/**
 * The waits of seams. After one the seam does the JDK's own operation: it does not block when what
 * was waited for has come, and gives up at once with the time that is left here.
 */
public final class Waits {
  private Waits() {}

  /** Waits for a condition or an interrupt. */
  public static void until(String what, BooleanSupplier ready) {
    Threads.scheduler().await(Wait.until(what, ready));
  }

  /** Waits for a condition. */
  public static void untilUninterruptibly(String what, BooleanSupplier ready) {
    Threads.scheduler().await(Wait.until(what, ready).in(Manner.UNINTERRUPTIBLE));
  }

  /**
   * Waits for a condition or an interrupt, but not for ever.
   *
   * @param nanos how long in virtual time
   * @return the nanoseconds that the JDK's operation may still take
   */
  public static long upTo(long nanos, String what, BooleanSupplier ready) {
    return upTo(nanos, Wait.until(what, ready));
  }

  /** As {@link #upTo(long, String, BooleanSupplier)}, for what a thread of that key would end. */
  public static long upTo(long nanos, String what, BooleanSupplier ready, Object wanted) {
    return upTo(nanos, Wait.until(what, ready).wanting(wanted));
  }

  /** As {@link #upTo(long, String, BooleanSupplier)}, with more said of the wait. */
  public static long upTo(long nanos, Wait wait) {
    if (nanos <= 0) {
      return nanos;
    }
    Scheduler scheduler = Threads.scheduler();
    Passage passage = scheduler.await(wait.due(scheduler.due(nanos)));
    return passage == Passage.LIVE ? nanos : 0;
  }

  /**
   * Tries until it succeeds, each time after another thread has done something.
   *
   * @param nanos how long in virtual time, or {@link Wait#NEVER}
   * @return whether it succeeded; else the time is over, the membrane live, or the thread
   *     interrupted, and the JDK's operation is to be done with the time that {@link #left} gives
   */
  public static boolean attempt(String what, Manner manner, long nanos, BooleanSupplier attempt) {
    Scheduler scheduler = Threads.scheduler();
    Wait wait = Wait.until(what, () -> false).in(manner).due(scheduler.due(nanos));
    boolean again = false;
    while (!attempt.getAsBoolean()) {
      Passage passage = scheduler.awaitProgress(wait, again);
      boolean interrupted =
          manner != Manner.UNINTERRUPTIBLE && Thread.currentThread().isInterrupted();
      if (passage != Passage.READY || interrupted) {
        return false;
      }
      again = true;
    }
    return true;
  }

  /** The time that the JDK's operation may still take after a wait of so many nanoseconds. */
  public static long left(long nanos) {
    return Door.live() ? nanos : 0;
  }

  /** Whether the method that a call on the receiver reaches is the JDK's own. */
  public static boolean reachesJdk(Object receiver, String method, Class<?>... parameters) {
    if (receiver.getClass().getClassLoader() == null) {
      return true;
    }
    try {
      Class<?> declaring = receiver.getClass().getMethod(method, parameters).getDeclaringClass();
      return declaring.getClassLoader() == null;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
