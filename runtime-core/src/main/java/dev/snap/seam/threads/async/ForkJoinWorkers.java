package dev.snap.seam.threads.async;

import dev.snap.seam.threads.MembraneThread;
import dev.snap.seam.threads.Threads;
import dev.snap.seam.threads.Waits;
import dev.snap.seam.threads.pool.MembranePool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plain pool that runs the tasks of a fork-join pool before live; from go-live on it runs out.
 */
final class ForkJoinWorkers {
  private final MembranePool pool;
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger pending = new AtomicInteger();

  /**
   * Workers.
   *
   * @param prefix what their names begin with
   * @param count how many there are
   */
  ForkJoinWorkers(String prefix, int count) {
    pool =
        new MembranePool(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            target -> worker(target, prefix + made.incrementAndGet()));
    Threads.afterLive(pool::shutdown);
  }

  private static Thread worker(Runnable target, String name) {
    Thread thread = new MembraneThread(target, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Runs it; what it throws is for the thread's handler. */
  void execute(Runnable task) {
    pending.incrementAndGet();
    pool.execute(
        () -> {
          try {
            task.run();
          } catch (Throwable failure) {
            Thread self = Thread.currentThread();
            self.getUncaughtExceptionHandler().uncaughtException(self, failure);
          } finally {
            pending.decrementAndGet();
          }
        });
  }

  /** Runs it and completes it. */
  <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
    execute(task::quietlyInvoke);
    return task;
  }

  /** Waits until nothing is to be done. */
  boolean awaitQuiescence(long nanos) {
    Waits.upTo(nanos, "ForkJoinPool.awaitQuiescence", () -> pending.get() == 0);
    return pending.get() == 0;
  }

  MembranePool pool() {
    return pool;
  }
}
