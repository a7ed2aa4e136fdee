package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.Waits;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Forking and joining: before live a forked task runs at once in the thread that forks it. */
public final class ForkJoinSeams {
  private ForkJoinSeams() {}

  /** Runs it. */
  @Replaces(value = ForkJoinTask.class, kind = Kind.INSTANCE)
  public static ForkJoinTask<?> fork(ForkJoinTask<?> task) {
    if (Door.live()) {
      return task.fork();
    }
    task.quietlyInvoke();
    return task;
  }

  /** Others run until the task is done. */
  @Replaces(value = ForkJoinTask.class, kind = Kind.INSTANCE)
  public static @Nullable Object join(ForkJoinTask<?> task) {
    awaitDone(task);
    return task.join();
  }

  /** Others run until the task is done. */
  @Replaces(value = ForkJoinTask.class, kind = Kind.INSTANCE)
  public static void quietlyJoin(ForkJoinTask<?> task) {
    awaitDone(task);
    task.quietlyJoin();
  }

  private static void awaitDone(ForkJoinTask<?> task) {
    if (!Door.live()) {
      Waits.untilUninterruptibly("ForkJoinTask.join", task::isDone);
    }
  }

  /** Runs both, one after the other. */
  @Replaces(ForkJoinTask.class)
  public static void invokeAll(ForkJoinTask<?> first, ForkJoinTask<?> second) {
    if (Door.live()) {
      ForkJoinTask.invokeAll(first, second);
    } else {
      first.invoke();
      second.invoke();
    }
  }

  /** Runs them, one after the other. */
  @Replaces(ForkJoinTask.class)
  public static void invokeAll(ForkJoinTask<?>... tasks) {
    if (Door.live()) {
      ForkJoinTask.invokeAll(tasks);
      return;
    }
    for (ForkJoinTask<?> task : tasks) {
      task.invoke();
    }
  }

  /** Runs them, one after the other. */
  @Replaces(ForkJoinTask.class)
  public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
    if (Door.live()) {
      return ForkJoinTask.invokeAll(tasks);
    }
    tasks.forEach(ForkJoinTask::invoke);
    return tasks;
  }

  /** As many as the common pool of the membrane has. */
  @Replaces(ForkJoinPool.class)
  public static int getCommonPoolParallelism() {
    return Door.live()
        ? ForkJoinPool.getCommonPoolParallelism()
        : MembraneForkJoinPool.DEFAULT_WORKERS;
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newWorkStealingPool() {
    return Door.live() ? Executors.newWorkStealingPool() : new MembraneForkJoinPool();
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newWorkStealingPool(int parallelism) {
    return Door.live()
        ? Executors.newWorkStealingPool(parallelism)
        : new MembraneForkJoinPool(parallelism);
  }
}
