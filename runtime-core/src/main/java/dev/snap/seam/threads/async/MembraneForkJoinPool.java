package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A fork-join pool of a membrane. Before live its tasks run in a plain pool of its own, in the
 * order in which they were given, and what a task forks runs at once in the same thread.
 */
@StandsIn(ForkJoinPool.class)
@SuppressWarnings("FutureReturnValueIgnored") // The caller holds the future that matters.
public class MembraneForkJoinPool extends ForkJoinPool {
  /** Enough for tasks that wait for each other, and the same on every machine. */
  static final int DEFAULT_WORKERS = 4;

  private static final AtomicInteger POOLS = new AtomicInteger();

  private final int count;
  private @Nullable ForkJoinWorkers workers;

  /** As {@link ForkJoinPool#ForkJoinPool()}. */
  public MembraneForkJoinPool() {
    count = DEFAULT_WORKERS;
  }

  /** As {@link ForkJoinPool#ForkJoinPool(int)}. */
  public MembraneForkJoinPool(int parallelism) {
    super(parallelism);
    count = parallelism;
  }

  /** As the constructor of {@link ForkJoinPool} with these parameters. */
  public MembraneForkJoinPool(
      int parallelism,
      ForkJoinWorkerThreadFactory factory,
      Thread.@Nullable UncaughtExceptionHandler handler,
      boolean async) {
    super(parallelism, factory, handler, async);
    count = parallelism;
  }

  /** As the constructor of {@link ForkJoinPool} with these parameters. */
  public MembraneForkJoinPool(
      int parallelism,
      ForkJoinWorkerThreadFactory factory,
      Thread.@Nullable UncaughtExceptionHandler handler,
      boolean async,
      int core,
      int maximum,
      int runnable,
      @Nullable Predicate<? super ForkJoinPool> saturate,
      long keepAlive,
      TimeUnit unit) {
    super(parallelism, factory, handler, async, core, maximum, runnable, saturate, keepAlive, unit);
    count = parallelism;
  }

  /** Before live, those who do the work. */
  private ForkJoinWorkers workers() {
    ForkJoinWorkers known = workers;
    if (known == null) {
      known = new ForkJoinWorkers(prefix(), count);
      workers = known;
    }
    return known;
  }

  /** Before live, not that of the machine. */
  @Override
  public int getParallelism() {
    return Door.live() ? super.getParallelism() : count;
  }

  /** What the names of workers begin with. */
  String prefix() {
    return "ForkJoinPool-" + POOLS.incrementAndGet() + "-worker-";
  }

  @Override
  public <T> T invoke(ForkJoinTask<T> task) {
    return Door.live() ? super.invoke(task) : task.invoke();
  }

  @Override
  public void execute(ForkJoinTask<?> task) {
    if (Door.live()) {
      super.execute(task);
    } else {
      var unused = workers().submit(task);
    }
  }

  @Override
  public void execute(Runnable task) {
    if (Door.live()) {
      super.execute(task);
    } else {
      workers().execute(task);
    }
  }

  @Override
  public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
    return Door.live() ? super.submit(task) : workers().submit(task);
  }

  @Override
  public <T> ForkJoinTask<T> submit(Callable<T> task) {
    return Door.live() ? super.submit(task) : workers().submit(ForkJoinTask.adapt(task));
  }

  @Override
  public <T> ForkJoinTask<T> submit(Runnable task, T result) {
    return Door.live()
        ? super.submit(task, result)
        : workers().submit(ForkJoinTask.adapt(task, result));
  }

  @Override
  public ForkJoinTask<?> submit(Runnable task) {
    return Door.live() ? super.submit(task) : workers().submit(ForkJoinTask.adapt(task));
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
    return Door.live() ? super.invokeAll(tasks) : tasks.stream().map(this::done).toList();
  }

  private <T> Future<T> done(Callable<T> task) {
    ForkJoinTask<T> done = ForkJoinTask.adapt(task);
    done.quietlyInvoke();
    return done;
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return Door.live() ? super.invokeAny(tasks) : workers().pool().invokeAny(tasks);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return Door.live()
        ? super.invokeAny(tasks, timeout, unit)
        : workers().pool().invokeAny(tasks, timeout, unit);
  }

  @Override
  public boolean awaitQuiescence(long timeout, TimeUnit unit) {
    return Door.live()
        ? super.awaitQuiescence(timeout, unit)
        : workers().awaitQuiescence(unit.toNanos(timeout));
  }

  @Override
  public void shutdown() {
    super.shutdown();
    if (workers != null) {
      workers.pool().shutdown();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    super.shutdownNow();
    return workers == null ? List.of() : workers.pool().shutdownNow();
  }

  @Override
  public boolean isTerminated() {
    return super.isTerminated() && (workers == null || workers.pool().isTerminated());
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return (workers == null || workers.pool().awaitTermination(timeout, unit))
        && super.awaitTermination(timeout, unit);
  }
}
