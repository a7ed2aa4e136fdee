package dev.snap.seam.threads.sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;

/** Taking stamped locks. */
public final class StampSeams {
  private StampSeams() {}

  /** Others run until the lock is free. */
  @Replaces(value = StampedLock.class, kind = Kind.INSTANCE)
  public static long readLock(StampedLock lock) {
    long stamp = take(Manner.UNINTERRUPTIBLE, Wait.NEVER, lock::tryReadLock);
    return stamp != 0 ? stamp : lock.readLock();
  }

  /** Others run until the lock is free. */
  @Replaces(value = StampedLock.class, kind = Kind.INSTANCE)
  public static long readLockInterruptibly(StampedLock lock) throws InterruptedException {
    long stamp = take(Manner.INTERRUPTIBLE, Wait.NEVER, lock::tryReadLock);
    return stamp != 0 ? stamp : lock.readLockInterruptibly();
  }

  /** Others run until the lock is free or virtual time has passed. */
  @Replaces(value = StampedLock.class, kind = Kind.INSTANCE)
  public static long tryReadLock(StampedLock lock, long time, TimeUnit unit)
      throws InterruptedException {
    if (Door.live() || time <= 0) {
      return lock.tryReadLock(time, unit);
    }
    long nanos = unit.toNanos(time);
    long stamp = take(Manner.INTERRUPTIBLE, nanos, lock::tryReadLock);
    return stamp != 0 ? stamp : lock.tryReadLock(Waits.left(nanos), NANOSECONDS);
  }

  /** Others run until the lock is free. */
  @Replaces(value = StampedLock.class, kind = Kind.INSTANCE)
  public static long writeLock(StampedLock lock) {
    long stamp = take(Manner.UNINTERRUPTIBLE, Wait.NEVER, lock::tryWriteLock);
    return stamp != 0 ? stamp : lock.writeLock();
  }

  /** Others run until the lock is free. */
  @Replaces(value = StampedLock.class, kind = Kind.INSTANCE)
  public static long writeLockInterruptibly(StampedLock lock) throws InterruptedException {
    long stamp = take(Manner.INTERRUPTIBLE, Wait.NEVER, lock::tryWriteLock);
    return stamp != 0 ? stamp : lock.writeLockInterruptibly();
  }

  /** Others run until the lock is free or virtual time has passed. */
  @Replaces(value = StampedLock.class, kind = Kind.INSTANCE)
  public static long tryWriteLock(StampedLock lock, long time, TimeUnit unit)
      throws InterruptedException {
    if (Door.live() || time <= 0) {
      return lock.tryWriteLock(time, unit);
    }
    long nanos = unit.toNanos(time);
    long stamp = take(Manner.INTERRUPTIBLE, nanos, lock::tryWriteLock);
    return stamp != 0 ? stamp : lock.tryWriteLock(Waits.left(nanos), NANOSECONDS);
  }

  /** The stamp, or 0 when the JDK is to take the lock. */
  private static long take(Manner manner, long nanos, LongSupplier attempt) {
    boolean interrupted = manner == Manner.INTERRUPTIBLE && Thread.currentThread().isInterrupted();
    if (Door.live() || interrupted) {
      return 0;
    }
    long[] stamp = {0};
    boolean taken =
        Waits.attempt(
            "StampedLock.lock", manner, nanos, () -> (stamp[0] = attempt.getAsLong()) != 0);
    return taken ? stamp[0] : 0;
  }
}
