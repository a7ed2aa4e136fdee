package dev.snap.membrane.threads;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the thread that runs does not run: it stands where no seam is, for a monitor that a
 * waiting thread keeps or in a wait that is not covered. Guarded by the scheduler's lock.
 */
final class Sentinel {
  private static final long INTERVAL = 250_000_000;
  private static final int LOOKS = 8;

  private @Nullable Thread last;
  private StackTraceElement[] lastStack = {};
  private long lastLook;
  private int looks;

  /**
   * Whether the thread has stood in the same place for about two seconds.
   *
   * @param member whether the scheduler began the thread; one from outside may wait for things of
   *     its own, but not for a monitor
   */
  boolean hangs(Thread thread, boolean member) {
    Thread.State state = thread.getState();
    if (state != Thread.State.BLOCKED && !(member && state == Thread.State.WAITING)) {
      looks = 0;
      return false;
    }
    if (System.nanoTime() - lastLook < INTERVAL) {
      return false;
    }
    lastLook = System.nanoTime();
    StackTraceElement[] stack = thread.getStackTrace();
    boolean same = thread == last && Arrays.equals(stack, lastStack) && !waitsItsTurn(stack);
    looks = same ? looks + 1 : 0;
    last = thread;
    lastStack = stack;
    return looks >= LOOKS;
  }

  /** Whether it waits in the scheduler of another membrane, which it called. */
  private static boolean waitsItsTurn(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(frame -> frame.getClassName().equals(Scheduler.class.getName()));
  }
}
