package dev.snap.seam.threads.sync;

import dev.snap.membrane.threads.Passage;
import dev.snap.membrane.threads.Scheduler;
import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import dev.snap.seam.threads.Threads;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;

/**
 * A condition made before live. Threads that wait before live are kept in a queue here, guarded by
 * the lock, and stay in it when the membrane goes live, so that no signal is lost; those that come
 * later wait in the JDK's own condition.
 */
@SuppressWarnings("WaitNotInLoop") // Stands for the method that is called in a loop.
final class MembraneCondition implements Condition {
  private final Lock lock;
  private final Condition condition;
  private final Deque<Waiter> waiters = new ArrayDeque<>();

  MembraneCondition(Lock lock, Condition condition) {
    this.lock = lock;
    this.condition = condition;
  }

  /** The JDK's own condition, in which those wait who came when live. */
  Condition plain() {
    return condition;
  }

  /** The threads that came before live and wait still. The caller holds the lock. */
  List<Thread> early() {
    return waiters.stream().map(waiter -> waiter.thread).toList();
  }

  @Override
  public void await() throws InterruptedException {
    if (Door.live()) {
      condition.await();
    } else {
      await(Wait.NEVER, Manner.INTERRUPTIBLE);
    }
  }

  @Override
  public void awaitUninterruptibly() {
    if (Door.live()) {
      condition.awaitUninterruptibly();
      return;
    }
    try {
      await(Wait.NEVER, Manner.UNINTERRUPTIBLE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    if (Door.live()) {
      return condition.awaitNanos(nanos);
    }
    long start = Threads.scheduler().now();
    await(Math.max(0, nanos), Manner.INTERRUPTIBLE);
    return nanos - (Threads.scheduler().now() - start);
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    if (Door.live()) {
      return condition.await(time, unit);
    }
    return await(Math.max(0, unit.toNanos(time)), Manner.INTERRUPTIBLE);
  }

  @Override
  @SuppressWarnings("JavaUtilDate")
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    if (Door.live()) {
      return condition.awaitUntil(deadline);
    }
    long nanos = Threads.nanosUntil(deadline.getTime(), "Condition.awaitUntil");
    return await(nanos, Manner.INTERRUPTIBLE);
  }

  @Override
  public void signal() {
    checkHeld();
    Waiter next = waiters.poll();
    if (next != null) {
      next.signal();
    } else if (Door.live()) {
      condition.signal();
    }
  }

  @Override
  public void signalAll() {
    checkHeld();
    waiters.forEach(Waiter::signal);
    waiters.clear();
    if (Door.live()) {
      condition.signalAll();
    }
  }

  private boolean await(long nanos, Manner manner) throws InterruptedException {
    checkHeld();
    if (manner == Manner.INTERRUPTIBLE && Thread.interrupted()) {
      throw new InterruptedException();
    }
    Waiter waiter = new Waiter(Thread.currentThread());
    waiters.add(waiter);
    int holds = release();
    try {
      waiter.await(nanos, manner);
    } finally {
      reacquire(holds);
      waiters.remove(waiter);
    }
    if (!waiter.signalled && manner == Manner.INTERRUPTIBLE && Thread.interrupted()) {
      throw new InterruptedException();
    }
    return waiter.signalled;
  }

  private int release() {
    int holds = holds();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
    }
    return holds;
  }

  private void reacquire(int holds) {
    for (int i = 0; i < holds; i++) {
      LockSeams.lock(lock);
    }
  }

  private int holds() {
    if (lock instanceof ReentrantLock reentrant) {
      return reentrant.getHoldCount();
    }
    return lock instanceof WriteLock write ? write.getHoldCount() : 1;
  }

  private void checkHeld() {
    if (holds() == 0) {
      throw new IllegalMonitorStateException();
    }
  }

  /** A thread that waited before live. */
  private static final class Waiter {
    private final Thread thread;
    private volatile boolean signalled;

    Waiter(Thread thread) {
      this.thread = thread;
    }

    void signal() {
      signalled = true;
      LockSupport.unpark(thread);
    }

    void await(long nanos, Manner manner) {
      Scheduler scheduler = Threads.scheduler();
      Wait wait = Wait.until("Condition.await", () -> signalled).in(manner);
      Passage passage = scheduler.await(wait.due(scheduler.due(nanos)));
      if (passage == Passage.LIVE) {
        awaitLive(nanos, manner);
      }
    }

    private void awaitLive(long nanos, Manner manner) {
      long end = nanos == Wait.NEVER ? 0 : System.nanoTime() + nanos;
      while (!signalled && !(manner == Manner.INTERRUPTIBLE && thread.isInterrupted())) {
        long left = nanos == Wait.NEVER ? Wait.NEVER : end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        LockSupport.parkNanos(this, left);
      }
    }
  }
}
