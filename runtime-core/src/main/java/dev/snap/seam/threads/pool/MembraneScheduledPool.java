package dev.snap.seam.threads.pool;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import dev.snap.seam.threads.Threads;
import dev.snap.seam.threads.Waits;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled pool of a membrane. It is the JDK's in all that it does, but before live its tasks
 * come due in virtual time, so that they run in the bootstrap only when somebody waits so long.
 */
@StandsIn(ScheduledThreadPoolExecutor.class)
public class MembraneScheduledPool extends ScheduledThreadPoolExecutor {
  private @Nullable Due next;
  private long scheduled;

  /** As {@link ScheduledThreadPoolExecutor#ScheduledThreadPoolExecutor(int)}. */
  public MembraneScheduledPool(int core) {
    this(core, new PoolThreads());
  }

  /** As the constructor of {@link ScheduledThreadPoolExecutor} with these parameters. */
  public MembraneScheduledPool(int core, ThreadFactory factory) {
    this(core, factory, new AbortPolicy());
  }

  /** As the constructor of {@link ScheduledThreadPoolExecutor} with these parameters. */
  public MembraneScheduledPool(int core, RejectedExecutionHandler handler) {
    this(core, new PoolThreads(), handler);
  }

  /** As the constructor of {@link ScheduledThreadPoolExecutor} with these parameters. */
  @SuppressWarnings("this-escape")
  public MembraneScheduledPool(int core, ThreadFactory factory, RejectedExecutionHandler handler) {
    super(core, new GatedFactory(factory), handler);
    gate().beginAfter(work());
  }

  /** A worker must not look for work before there is some: the JDK's queue would block. */
  private Wait work() {
    return Wait.until("the next task of its pool", () -> isShutdown() && getQueue().isEmpty())
        .due(this::nextDue)
        .in(Manner.IDLE);
  }

  private long nextDue() {
    return getQueue().peek() instanceof ScheduledTask<?> task ? task.due().nanos() : Wait.NEVER;
  }

  Object key() {
    return gate().key();
  }

  @Override
  protected void afterExecute(Runnable task, @Nullable Throwable failure) {
    super.afterExecute(task, failure);
    if (!Door.live()) {
      Threads.scheduler().await(work());
    }
  }

  @Override
  public void setThreadFactory(ThreadFactory factory) {
    super.setThreadFactory(gate().with(factory));
  }

  private GatedFactory gate() {
    return (GatedFactory) getThreadFactory();
  }

  @Override
  protected <V> RunnableScheduledFuture<V> decorateTask(
      Runnable runnable, RunnableScheduledFuture<V> task) {
    return decorated(task);
  }

  @Override
  protected <V> RunnableScheduledFuture<V> decorateTask(
      Callable<V> callable, RunnableScheduledFuture<V> task) {
    return decorated(task);
  }

  private <V> RunnableScheduledFuture<V> decorated(RunnableScheduledFuture<V> task) {
    Due due = next;
    next = null;
    return due == null ? task : new ScheduledTask<>(this, task, due, scheduled++);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    if (!Door.live()) {
      next = Due.once(unit.toNanos(delay));
    }
    return super.schedule(command, delay, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    if (!Door.live()) {
      next = Due.once(unit.toNanos(delay));
    }
    return super.schedule(callable, delay, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    if (Door.live()) {
      return super.scheduleAtFixedRate(command, initialDelay, period, unit);
    }
    Due due = Due.atRate(unit.toNanos(initialDelay), unit.toNanos(period));
    next = due;
    return super.scheduleAtFixedRate(then(command, due), initialDelay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    if (Door.live()) {
      return super.scheduleWithFixedDelay(command, initialDelay, delay, unit);
    }
    Due due = Due.afterEnd(unit.toNanos(initialDelay), unit.toNanos(delay));
    next = due;
    return super.scheduleWithFixedDelay(then(command, due), initialDelay, delay, unit);
  }

  private static Runnable then(Runnable command, Due due) {
    Objects.requireNonNull(command);
    return () -> {
      command.run();
      due.next();
    };
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
    return Door.live() ? super.newTaskFor(task, value) : new Task<>(task, value, key());
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
    return Door.live() ? super.newTaskFor(task) : new Task<>(task, key());
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return Door.live() ? super.invokeAny(tasks) : FirstSuccess.of(this, tasks);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return Door.live()
        ? super.invokeAny(tasks, timeout, unit)
        : FirstSuccess.of(this, tasks, unit.toNanos(timeout));
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    if (!Door.live()) {
      nanos = Waits.upTo(nanos, "ExecutorService.awaitTermination", this::isTerminated, key());
    }
    return super.awaitTermination(nanos, NANOSECONDS);
  }
}
