package dev.snap.membrane.threads;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A thread that waits for its turn and keeps whatever monitors it has. */
final class Parked extends Turn {
  private static final long SHORTEST_PAUSE = 20_000;

  private final long longestPause;

  /**
   * The calling thread's turn.
   *
   * @param longestPause nanoseconds between two looks at the thread that runs
   */
  Parked(Wait wait, long longestPause) {
    super(Thread.currentThread(), wait);
    this.longestPause = longestPause;
  }

  @Override
  void wake() {
    LockSupport.unpark(thread);
  }

  /**
   * A set interrupt flag keeps a thread from parking, so an interrupt that was not kept from it is
   * kept now.
   */
  @Override
  void park(Consumer<Turn> watch) {
    for (long pause = SHORTEST_PAUSE;
        passage() == null;
        pause = Math.min(2 * pause, longestPause)) {
      LockSupport.parkNanos(this, pause);
      watch.accept(this);
      if (thread.isInterrupted()) {
        keepInterrupt();
        Thread.interrupted();
      }
    }
  }
}
