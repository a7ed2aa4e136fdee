package dev.snap.seam.threads;

import dev.snap.membrane.threads.Wait;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Parking. A thread's permit is kept here until go-live. */
public final class ParkSeams {
  private static final List<Thread> PERMITS = new ArrayList<>();

  static {
    Threads.afterLive(() -> PERMITS.forEach(LockSupport::unpark));
  }

  private ParkSeams() {}

  /** Others run until there is a permit. */
  @Replaces(LockSupport.class)
  public static void park() {
    if (Door.live() || waitForPermit(Wait.NEVER)) {
      LockSupport.park();
    }
  }

  /** Others run until there is a permit. */
  @Replaces(LockSupport.class)
  public static void park(Object blocker) {
    if (Door.live() || waitForPermit(Wait.NEVER)) {
      LockSupport.park(blocker);
    }
  }

  /** Others run until there is a permit or virtual time has passed. */
  @Replaces(LockSupport.class)
  public static void parkNanos(long nanos) {
    if (Door.live() || (nanos > 0 && waitForPermit(nanos))) {
      LockSupport.parkNanos(nanos);
    }
  }

  /** Others run until there is a permit or virtual time has passed. */
  @Replaces(LockSupport.class)
  public static void parkNanos(Object blocker, long nanos) {
    if (Door.live() || (nanos > 0 && waitForPermit(nanos))) {
      LockSupport.parkNanos(blocker, nanos);
    }
  }

  /** Others run until there is a permit or virtual time has come to the time of day. */
  @Replaces(LockSupport.class)
  public static void parkUntil(long deadline) {
    if (Door.live() || waitUntil(deadline)) {
      LockSupport.parkUntil(deadline);
    }
  }

  /** Others run until there is a permit or virtual time has come to the time of day. */
  @Replaces(LockSupport.class)
  public static void parkUntil(Object blocker, long deadline) {
    if (Door.live() || waitUntil(deadline)) {
      LockSupport.parkUntil(blocker, deadline);
    }
  }

  /** Gives the thread a permit. */
  @Replaces(LockSupport.class)
  public static void unpark(Thread thread) {
    if (Door.live()) {
      LockSupport.unpark(thread);
    } else if (thread != null && !PERMITS.contains(thread)) {
      PERMITS.add(thread);
    }
  }

  private static boolean waitUntil(long deadline) {
    long nanos = Threads.nanosUntil(deadline, "LockSupport.parkUntil");
    return nanos > 0 && waitForPermit(nanos);
  }

  /** Whether the membrane went live meanwhile. */
  private static boolean waitForPermit(long nanos) {
    Thread self = Thread.currentThread();
    if (!PERMITS.contains(self)) {
      Waits.upTo(nanos, "LockSupport.park", () -> PERMITS.contains(self));
    }
    if (Door.live()) {
      return true;
    }
    PERMITS.remove(self);
    return false;
  }
}
