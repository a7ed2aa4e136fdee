package dev.snap.seam.threads.sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for latches, semaphores and phasers. */
public final class SynchronizerSeams {
  private SynchronizerSeams() {}

  /** Others run until the latch is open. */
  @Replaces(value = CountDownLatch.class, kind = Kind.INSTANCE)
  public static void await(CountDownLatch latch) throws InterruptedException {
    if (!Door.live()) {
      Waits.until("CountDownLatch.await", () -> latch.getCount() == 0);
    }
    latch.await();
  }

  /** Others run until the latch is open or virtual time has passed. */
  @Replaces(value = CountDownLatch.class, kind = Kind.INSTANCE)
  public static boolean await(CountDownLatch latch, long timeout, TimeUnit unit)
      throws InterruptedException {
    if (Door.live()) {
      return latch.await(timeout, unit);
    }
    long nanos = unit.toNanos(timeout);
    long left = Waits.upTo(nanos, "CountDownLatch.await", () -> latch.getCount() == 0);
    return latch.await(left, NANOSECONDS);
  }

  /** Others run until there is a permit. */
  @Replaces(value = Semaphore.class, kind = Kind.INSTANCE)
  public static void acquire(Semaphore semaphore) throws InterruptedException {
    acquire(semaphore, 1);
  }

  /** Others run until there are so many permits. */
  @Replaces(value = Semaphore.class, kind = Kind.INSTANCE)
  public static void acquire(Semaphore semaphore, int permits) throws InterruptedException {
    if (!Door.live()) {
      Waits.until("Semaphore.acquire", () -> semaphore.availablePermits() >= permits);
    }
    semaphore.acquire(permits);
  }

  /** Others run until there is a permit. */
  @Replaces(value = Semaphore.class, kind = Kind.INSTANCE)
  public static void acquireUninterruptibly(Semaphore semaphore) {
    acquireUninterruptibly(semaphore, 1);
  }

  /** Others run until there are so many permits. */
  @Replaces(value = Semaphore.class, kind = Kind.INSTANCE)
  public static void acquireUninterruptibly(Semaphore semaphore, int permits) {
    if (!Door.live()) {
      Waits.untilUninterruptibly(
          "Semaphore.acquire", () -> semaphore.availablePermits() >= permits);
    }
    semaphore.acquireUninterruptibly(permits);
  }

  /** Others run until there is a permit or virtual time has passed. */
  @Replaces(value = Semaphore.class, kind = Kind.INSTANCE)
  public static boolean tryAcquire(Semaphore semaphore, long timeout, TimeUnit unit)
      throws InterruptedException {
    return tryAcquire(semaphore, 1, timeout, unit);
  }

  /** Others run until there are so many permits or virtual time has passed. */
  @Replaces(value = Semaphore.class, kind = Kind.INSTANCE)
  public static boolean tryAcquire(Semaphore semaphore, int permits, long timeout, TimeUnit unit)
      throws InterruptedException {
    if (Door.live()) {
      return semaphore.tryAcquire(permits, timeout, unit);
    }
    long nanos = unit.toNanos(timeout);
    long left =
        Waits.upTo(nanos, "Semaphore.tryAcquire", () -> semaphore.availablePermits() >= permits);
    return semaphore.tryAcquire(permits, left, NANOSECONDS);
  }

  /** Others run until the phase is over. */
  @Replaces(value = Phaser.class, kind = Kind.INSTANCE)
  public static int awaitAdvance(Phaser phaser, int phase) {
    if (!Door.live()) {
      Waits.untilUninterruptibly("Phaser.awaitAdvance", () -> phaser.getPhase() != phase);
    }
    return phaser.awaitAdvance(phase);
  }

  /** Arrives, and others run until the phase is over. */
  @Replaces(value = Phaser.class, kind = Kind.INSTANCE)
  public static int arriveAndAwaitAdvance(Phaser phaser) {
    if (Door.live()) {
      return phaser.arriveAndAwaitAdvance();
    }
    return awaitAdvance(phaser, phaser.arrive());
  }

  /** Others run until the phase is over. */
  @Replaces(value = Phaser.class, kind = Kind.INSTANCE)
  public static int awaitAdvanceInterruptibly(Phaser phaser, int phase)
      throws InterruptedException {
    if (!Door.live()) {
      Waits.until("Phaser.awaitAdvance", () -> phaser.getPhase() != phase);
    }
    return phaser.awaitAdvanceInterruptibly(phase);
  }

  /** Others run until the phase is over or virtual time has passed. */
  @Replaces(value = Phaser.class, kind = Kind.INSTANCE)
  public static int awaitAdvanceInterruptibly(Phaser phaser, int phase, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    if (Door.live()) {
      return phaser.awaitAdvanceInterruptibly(phase, timeout, unit);
    }
    long nanos = unit.toNanos(timeout);
    long left = Waits.upTo(nanos, "Phaser.awaitAdvance", () -> phaser.getPhase() != phase);
    return phaser.awaitAdvanceInterruptibly(phase, left, NANOSECONDS);
  }
}
