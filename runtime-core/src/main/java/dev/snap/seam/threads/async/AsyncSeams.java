package dev.snap.seam.threads.async;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.MembraneThread;
import dev.snap.seam.threads.pool.MembraneScheduledPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The common pool, and the completable futures that use it or a timer. */
@SuppressWarnings("FutureReturnValueIgnored") // The caller holds the future that matters.
public final class AsyncSeams {
  private static @Nullable ForkJoinPool commonPool;
  private static @Nullable ScheduledExecutorService timer;

  private AsyncSeams() {}

  /** The membrane's common pool; it is the JDK's when live. */
  @Replaces(ForkJoinPool.class)
  public static ForkJoinPool commonPool() {
    if (Door.live()) {
      return ForkJoinPool.commonPool();
    }
    ForkJoinPool pool = commonPool;
    if (pool == null) {
      pool = new CommonPool();
      commonPool = pool;
    }
    return pool;
  }

  /** Runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static <T> CompletableFuture<T> supplyAsync(Supplier<T> supplier) {
    return Door.live()
        ? CompletableFuture.supplyAsync(supplier)
        : supplyAsync(supplier, commonPool());
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static <T> CompletableFuture<T> supplyAsync(Supplier<T> supplier, Executor executor) {
    return Door.live()
        ? CompletableFuture.supplyAsync(supplier, executor)
        : new MembraneFuture<T>().completeAsync(supplier, executor);
  }

  /** Runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static CompletableFuture<Void> runAsync(Runnable runnable) {
    return Door.live() ? CompletableFuture.runAsync(runnable) : runAsync(runnable, commonPool());
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static CompletableFuture<Void> runAsync(Runnable runnable, Executor executor) {
    return Door.live()
        ? CompletableFuture.runAsync(runnable, executor)
        : ofMembrane(CompletableFuture.runAsync(runnable, executor));
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static <T> CompletableFuture<T> completedFuture(T value) {
    CompletableFuture<T> future = CompletableFuture.completedFuture(value);
    return Door.live() ? future : ofMembrane(future);
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static <T> CompletableFuture<T> failedFuture(Throwable failure) {
    if (Door.live()) {
      return CompletableFuture.failedFuture(failure);
    }
    CompletableFuture<T> future = new MembraneFuture<>();
    future.completeExceptionally(failure);
    return future;
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static CompletableFuture<Void> allOf(CompletableFuture<?>... futures) {
    CompletableFuture<Void> all = CompletableFuture.allOf(futures);
    return Door.live() ? all : ofMembrane(all);
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static CompletableFuture<Object> anyOf(CompletableFuture<?>... futures) {
    CompletableFuture<Object> any = CompletableFuture.anyOf(futures);
    return Door.live() ? any : ofMembrane(any);
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(value = CompletionStage.class, kind = Kind.INSTANCE)
  public static <T> CompletableFuture<T> toCompletableFuture(CompletionStage<T> stage) {
    CompletableFuture<T> future = stage.toCompletableFuture();
    return Door.live() || future == stage || future instanceof MembraneFuture<T>
        ? future
        : ofMembrane(future);
  }

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
        : delayedExecutor(delay, unit, commonPool());
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
      known = new MembraneScheduledPool(1, AsyncSeams::timerThread);
      timer = known;
    }
    return known.schedule(action, nanos, NANOSECONDS);
  }

  private static Thread timerThread(Runnable target) {
    Thread thread = new MembraneThread(target, "CompletableFutureDelayScheduler");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> CompletableFuture<T> ofMembrane(CompletableFuture<T> future) {
    CompletableFuture<T> own = new MembraneFuture<>();
    var unused =
        future.whenComplete(
            (value, failure) -> {
              if (failure == null) {
                own.complete(value);
              } else {
                own.completeExceptionally(failure);
              }
            });
    return own;
  }
}
