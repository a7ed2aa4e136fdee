package dev.snap.seam.threads.pool;

import dev.snap.seam.threads.Threads;

/** When a scheduled task is to run next, in virtual time before live and in real time after. */
final class Due {
  private final long period;
  private final boolean fixedRate;
  private volatile long nanos;

  private Due(long nanos, long period, boolean fixedRate) {
    this.nanos = nanos;
    this.period = period;
    this.fixedRate = fixedRate;
  }

  /** Once, so many nanoseconds from now. */
  static Due once(long delay) {
    return atRate(delay, 0);
  }

  /** So many nanoseconds from now, and then in equal steps from there. */
  static Due atRate(long delay, long period) {
    return new Due(moment(delay), period, true);
  }

  /** So many nanoseconds from now, and then after each end. */
  static Due afterEnd(long delay, long pause) {
    return new Due(moment(delay), pause, false);
  }

  private static long moment(long delay) {
    return Math.min(Threads.scheduler().now() + Math.max(0, delay), Long.MAX_VALUE >> 1);
  }

  /** The moment. */
  long nanos() {
    return nanos;
  }

  /** Moves on, at the end of a run. */
  void next() {
    nanos = fixedRate ? nanos + period : moment(period);
  }
}
