package dev.snap.seam.threads.pool;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.membrane.threads.Wait;
import dev.snap.seam.Door;
import dev.snap.seam.threads.Threads;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A task that was scheduled before live: its delay counts in virtual time, and from go-live on in
 * real time.
 *
 * @param <V> the type of the result
 */
@SuppressWarnings("ComparableType")
final class ScheduledTask<V> implements RunnableScheduledFuture<V> {
  private final MembraneScheduledPool pool;
  private final RunnableScheduledFuture<V> task;
  private final Due due;
  private final long number;

  ScheduledTask(MembraneScheduledPool pool, RunnableScheduledFuture<V> task, Due due, long number) {
    this.pool = pool;
    this.task = task;
    this.due = due;
    this.number = number;
  }

  Due due() {
    return due;
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(due.nanos() - Threads.scheduler().now(), NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    if (other instanceof ScheduledTask<?> task) {
      int byMoment = Long.compare(due.nanos(), task.due.nanos());
      return byMoment != 0 ? byMoment : Long.compare(number, task.number);
    }
    return Long.compare(getDelay(NANOSECONDS), other.getDelay(NANOSECONDS));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public boolean isPeriodic() {
    return task.isPeriodic();
  }

  @Override
  public void run() {
    task.run();
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean cancelled = task.cancel(mayInterrupt);
    if (cancelled && pool.getRemoveOnCancelPolicy()) {
      pool.remove(this);
    }
    return cancelled;
  }

  @Override
  public boolean isCancelled() {
    return task.isCancelled();
  }

  @Override
  public boolean isDone() {
    return task.isDone();
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    if (!Door.live()) {
      Threads.scheduler().await(Wait.until("Future.get", task::isDone).wanting(pool.key()));
    }
    return task.get();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(timeout);
    if (!Door.live()) {
      nanos = Waits.upTo(nanos, "Future.get", task::isDone, pool.key());
    }
    return task.get(nanos, NANOSECONDS);
  }
}
