package dev.snap.seam.threads.sync;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waiting for the JDK's futures. */
public final class FutureSeams {
  private FutureSeams() {}

  /** Others run until the future is done. */
  @Replaces(value = Future.class, kind = Kind.INSTANCE)
  public static @Nullable Object get(Future<?> future)
      throws InterruptedException, ExecutionException {
    if (!Door.live() && Waits.reachesJdk(future, "get")) {
      Waits.until("Future.get", future::isDone);
    }
    return future.get();
  }

  /** Others run until the future is done or virtual time has passed. */
  @Replaces(value = Future.class, kind = Kind.INSTANCE)
  public static @Nullable Object get(Future<?> future, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (Door.live() || !Waits.reachesJdk(future, "get", long.class, TimeUnit.class)) {
      return future.get(timeout, unit);
    }
    long left = Waits.upTo(unit.toNanos(timeout), "Future.get", future::isDone);
    return future.get(left, NANOSECONDS);
  }

  /** Others run until the future is done. */
  @Replaces(value = CompletableFuture.class, kind = Kind.INSTANCE)
  public static @Nullable Object join(CompletableFuture<?> future) {
    if (!Door.live()) {
      Waits.untilUninterruptibly("CompletableFuture.join", future::isDone);
    }
    return future.join();
  }
}
