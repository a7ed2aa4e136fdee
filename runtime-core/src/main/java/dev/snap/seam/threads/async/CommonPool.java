package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** The common pool of a membrane: the JDK's from go-live on. */
final class CommonPool extends MembraneForkJoinPool {
  CommonPool() {
    super(DEFAULT_WORKERS);
  }

  @Override
  String prefix() {
    return "ForkJoinPool.commonPool-worker-";
  }

  @Override
  public int getParallelism() {
    return Door.live() ? ForkJoinPool.getCommonPoolParallelism() : super.getParallelism();
  }

  @Override
  public <T> T invoke(ForkJoinTask<T> task) {
    return Door.live() ? ForkJoinPool.commonPool().invoke(task) : super.invoke(task);
  }

  @Override
  public void execute(ForkJoinTask<?> task) {
    if (Door.live()) {
      ForkJoinPool.commonPool().execute(task);
    } else {
      super.execute(task);
    }
  }

  @Override
  public void execute(Runnable task) {
    if (Door.live()) {
      ForkJoinPool.commonPool().execute(task);
    } else {
      super.execute(task);
    }
  }

  @Override
  public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
    return Door.live() ? ForkJoinPool.commonPool().submit(task) : super.submit(task);
  }

  @Override
  public <T> ForkJoinTask<T> submit(Callable<T> task) {
    return Door.live() ? ForkJoinPool.commonPool().submit(task) : super.submit(task);
  }

  @Override
  public <T> ForkJoinTask<T> submit(Runnable task, T result) {
    return Door.live()
        ? ForkJoinPool.commonPool().submit(task, result)
        : super.submit(task, result);
  }

  @Override
  public ForkJoinTask<?> submit(Runnable task) {
    return Door.live() ? ForkJoinPool.commonPool().submit(task) : super.submit(task);
  }

  @Override
  public boolean awaitQuiescence(long timeout, TimeUnit unit) {
    return Door.live()
        ? ForkJoinPool.commonPool().awaitQuiescence(timeout, unit)
        : super.awaitQuiescence(timeout, unit);
  }

  /** As the JDK's common pool: it cannot be shut down. */
  @Override
  public void shutdown() {}

  /** As the JDK's common pool: it cannot be shut down. */
  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    awaitQuiescence(timeout, unit);
    return false;
  }
}
