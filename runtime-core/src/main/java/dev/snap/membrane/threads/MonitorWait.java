package dev.snap.membrane.threads;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A thread in {@link Object#wait()}. It waits in the real monitor, which frees it for others; when
 * it is notified it stays there until its turn has come. After go-live it takes the real
 * notification, so that none is lost in between.
 */
final class MonitorWait extends Turn {
  final Object monitor;
  private final long pause;
  private final BooleanSupplier live;
  private boolean notified;
  private boolean woken;
  private volatile boolean thrown;

  /**
   * The calling thread's turn; it holds the monitor.
   *
   * @param pause milliseconds between two looks at what happened, 0 for no end
   * @param live whether the membrane is live
   */
  MonitorWait(Object monitor, Wait wait, long pause, BooleanSupplier live) {
    super(Thread.currentThread(), wait);
    this.monitor = monitor;
    this.pause = pause;
    this.live = live;
  }

  boolean notified() {
    return notified;
  }

  void notifyOnce() {
    notified = true;
  }

  /** Whether the thread is to throw {@link InterruptedException}. */
  boolean thrown() {
    return thrown;
  }

  @Override
  boolean ready() {
    return notified || interrupted();
  }

  @Override
  boolean interrupted() {
    return super.interrupted() || wasThrown();
  }

  /**
   * The thread clears its flag when it leaves the monitor and then sets the field. It does so by
   * itself, so this waits until it is back in the monitor: then either flag or field is set.
   */
  private boolean wasThrown() {
    if (thread == Thread.currentThread()) {
      return thrown;
    }
    while (!thrown && !thread.isInterrupted()) {
      switch (thread.getState()) {
        case WAITING, TIMED_WAITING, BLOCKED -> {
          return thrown;
        }
        default -> Thread.onSpinWait();
      }
    }
    return true;
  }

  /** Waits for the monitor, whose owner may wait for the scheduler's lock: never called with it. */
  @Override
  void wake() {
    synchronized (monitor) {
      woken = true;
      monitor.notifyAll();
    }
  }

  @Override
  @SuppressWarnings("WaitNotInLoop")
  void park(Consumer<Turn> watch) {
    while (!woken && !(live.getAsBoolean() && (notified || thrown))) {
      try {
        monitor.wait(pause);
        if (!woken && live.getAsBoolean()) {
          return;
        }
        watch.accept(this);
      } catch (InterruptedException e) {
        thrown = true;
      }
    }
  }
}
