package dev.snap.seam.threads.pool;

import dev.snap.seam.threads.Threads;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The first task of several, in their order, that succeeds: a choice that is always the same. */
final class FirstSuccess {
  private FirstSuccess() {}

  static <T> T of(ExecutorService pool, Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try {
      return of(pool, tasks, Long.MAX_VALUE);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T of(ExecutorService pool, Collection<? extends Callable<T>> tasks, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException();
    }
    long end = Threads.scheduler().now() + nanos;
    ExecutionException failure = null;
    for (Callable<T> task : tasks) {
      Future<T> future = pool.submit(task);
      try {
        return nanos == Long.MAX_VALUE ? future.get() : get(future, end);
      } catch (ExecutionException e) {
        failure = e;
      } finally {
        future.cancel(true);
      }
    }
    throw thrown(failure);
  }

  private static <T> T get(Future<T> future, long end)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(end - Threads.scheduler().now(), TimeUnit.NANOSECONDS);
  }

  private static ExecutionException thrown(@Nullable ExecutionException failure) {
    return failure != null ? failure : new ExecutionException(new IllegalStateException());
  }
}
