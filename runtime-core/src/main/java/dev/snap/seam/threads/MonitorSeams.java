package dev.snap.seam.threads;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;

/** Waiting in monitors. */
@SuppressWarnings({"WaitNotInLoop", "NotifyWithoutLock"})
public final class MonitorSeams {
  private MonitorSeams() {}

  /** Others run until the monitor is notified. */
  @Replaces(value = Object.class, kind = Kind.INSTANCE)
  public static void wait(Object monitor) throws InterruptedException {
    wait(monitor, 0);
  }

  /** Others run until the monitor is notified or virtual time has passed. */
  @Replaces(value = Object.class, kind = Kind.INSTANCE)
  public static void wait(Object monitor, long millis) throws InterruptedException {
    if (Door.live() || millis < 0 || !Thread.holdsLock(monitor)) {
      monitor.wait(millis);
    } else {
      Threads.scheduler().awaitNotify(monitor, "Object.wait", millis);
    }
  }

  /** Others run until the monitor is notified or virtual time has passed. */
  @Replaces(value = Object.class, kind = Kind.INSTANCE)
  public static void wait(Object monitor, long millis, int nanos) throws InterruptedException {
    if (Door.live()) {
      monitor.wait(millis, nanos);
    } else {
      wait(monitor, nanos > 0 ? millis + 1 : millis);
    }
  }

  /** The thread that has waited longest is next. */
  @Replaces(value = Object.class, kind = Kind.INSTANCE)
  public static void notify(Object monitor) {
    if (!Door.live() && Thread.holdsLock(monitor)) {
      Threads.scheduler().notify(monitor, false);
    } else {
      monitor.notify();
    }
  }

  /** All threads that wait here go on, in the order in which they came. */
  @Replaces(value = Object.class, kind = Kind.INSTANCE)
  public static void notifyAll(Object monitor) {
    if (!Door.live() && Thread.holdsLock(monitor)) {
      Threads.scheduler().notify(monitor, true);
    } else {
      monitor.notifyAll();
    }
  }
}
