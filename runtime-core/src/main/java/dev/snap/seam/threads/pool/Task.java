package dev.snap.seam.threads.pool;

import dev.snap.membrane.threads.Wait;
import dev.snap.seam.Door;
import dev.snap.seam.threads.Threads;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A task of a pool: waiting for it lets the pool's workers run before other threads.
 *
 * @param <V> the type of the result
 */
final class Task<V> extends FutureTask<V> {
  private final Object pool;

  Task(Callable<V> task, Object pool) {
    super(task);
    this.pool = pool;
  }

  Task(Runnable task, V value, Object pool) {
    super(task, value);
    this.pool = pool;
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    if (!Door.live()) {
      Threads.scheduler().await(Wait.until("Future.get", this::isDone).wanting(pool));
    }
    return super.get();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(timeout);
    if (!Door.live()) {
      nanos = Waits.upTo(nanos, "Future.get", this::isDone, pool);
    }
    return super.get(nanos, TimeUnit.NANOSECONDS);
  }
}
