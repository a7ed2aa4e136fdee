package dev.snap.seam.threads.async;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.MembraneThread;
import dev.snap.seam.threads.pool.MembraneScheduledPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The completable futures that use a timer. */
public final class DelaySeams {
  private static @Nullable ScheduledExecutorService timer;

  private DelaySeams() {}

  /** Fails when virtual time has passed. */
  @Replaces(value = CompletableFuture.class, kind = Kind.INSTANCE)
  public static <T> CompletableFuture<T> orTimeout(
      CompletableFuture<T> future, long timeout, TimeUnit unit) {
    if (Door.live()) {
      return future.orTimeout(timeout, unit);
    }
    return atTimeout(
        future, () -> future.completeExceptionally(new TimeoutException()), timeout, unit);
  }

  /** Completes when virtual time has passed. */
  @Replaces(value = CompletableFuture.class, kind = Kind.INSTANCE)
  public static <T> CompletableFuture<T> completeOnTimeout(
      CompletableFuture<T> future, T value, long timeout, TimeUnit unit) {
    if (Door.live()) {
      return future.completeOnTimeout(value, timeout, unit);
    }
    return atTimeout(future, () -> future.complete(value), timeout, unit);
  }

  /** Runs in the membrane's common pool when virtual time has passed. */
  @Replaces(CompletableFuture.class)
  public static Executor delayedExecutor(long delay, TimeUnit unit) {
    return Door.live()
        ? CompletableFuture.delayedExecutor(delay, unit)
        : delayedExecutor(delay, unit, AsyncSeams.commonPool());
  }

  /** Runs when virtual time has passed. */
  @Replaces(CompletableFuture.class)
  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    if (Door.live()) {
      return CompletableFuture.delayedExecutor(delay, unit, executor);
    }
    long nanos = unit.toNanos(delay);
    return task -> {
      var unused = delay(() -> executor.execute(task), nanos);
    };
  }

  private static <T> CompletableFuture<T> atTimeout(
      CompletableFuture<T> future, Runnable action, long timeout, TimeUnit unit) {
    if (!future.isDone()) {
      Future<?> pending = delay(action, unit.toNanos(timeout));
      var unused = future.whenComplete((value, failure) -> pending.cancel(false));
    }
    return future;
  }

  private static Future<?> delay(Runnable action, long nanos) {
    ScheduledExecutorService known = timer;
    if (known == null) {
      known = new MembraneScheduledPool(1, DelaySeams::timerThread);
      timer = known;
    }
    return known.schedule(action, nanos, NANOSECONDS);
  }

  private static Thread timerThread(Runnable target) {
    Thread thread = new MembraneThread(target, "CompletableFutureDelayScheduler");
    thread.setDaemon(true);
    return thread;
  }
}
