package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The common pool, and the completable futures that use it. */
@SuppressWarnings("FutureReturnValueIgnored") // The caller holds the future that matters.
public final class AsyncSeams {
  private static @Nullable ForkJoinPool commonPool;

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

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static <T> CompletionStage<T> completedStage(T value) {
    return Door.live() ? CompletableFuture.completedStage(value) : completedFuture(value);
  }

  /** What depends on it runs in the membrane's common pool. */
  @Replaces(CompletableFuture.class)
  public static <T> CompletionStage<T> failedStage(Throwable failure) {
    return Door.live() ? CompletableFuture.failedStage(failure) : failedFuture(failure);
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
