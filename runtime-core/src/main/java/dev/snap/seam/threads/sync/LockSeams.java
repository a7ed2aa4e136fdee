package dev.snap.seam.threads.sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Taking the JDK's locks, and their conditions. */
public final class LockSeams {
  private LockSeams() {}

  /** Others run until the lock is free. */
  @Replaces(value = Lock.class, kind = Kind.INSTANCE)
  public static void lock(Lock lock) {
    if (Door.live()
        || !Waits.reachesJdk(lock, "lock")
        || !Waits.attempt("Lock.lock", Manner.UNINTERRUPTIBLE, Wait.NEVER, lock::tryLock)) {
      lock.lock();
    }
  }

  /** Others run until the lock is free. */
  @Replaces(value = Lock.class, kind = Kind.INSTANCE)
  public static void lockInterruptibly(Lock lock) throws InterruptedException {
    if (Door.live()
        || !Waits.reachesJdk(lock, "lockInterruptibly")
        || Thread.currentThread().isInterrupted()
        || !Waits.attempt("Lock.lock", Manner.INTERRUPTIBLE, Wait.NEVER, lock::tryLock)) {
      lock.lockInterruptibly();
    }
  }

  /** Others run until the lock is free or virtual time has passed. */
  @Replaces(value = Lock.class, kind = Kind.INSTANCE)
  public static boolean tryLock(Lock lock, long timeout, TimeUnit unit)
      throws InterruptedException {
    boolean plain = Door.live() || !Waits.reachesJdk(lock, "tryLock", long.class, TimeUnit.class);
    if (plain || timeout <= 0 || Thread.currentThread().isInterrupted()) {
      return lock.tryLock(timeout, unit);
    }
    long nanos = unit.toNanos(timeout);
    return Waits.attempt("Lock.tryLock", Manner.INTERRUPTIBLE, nanos, lock::tryLock)
        || lock.tryLock(Waits.left(nanos), NANOSECONDS);
  }

  /** A condition whose waits let others run. */
  @Replaces(value = Lock.class, kind = Kind.INSTANCE)
  public static Condition newCondition(Lock lock) {
    Condition condition = lock.newCondition();
    return Door.live() || !Waits.reachesJdk(lock, "newCondition")
        ? condition
        : new MembraneCondition(lock, condition);
  }
}
