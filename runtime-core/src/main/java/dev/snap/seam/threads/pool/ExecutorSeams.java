package dev.snap.seam.threads.pool;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.Waits;
import dev.snap.seam.threads.sync.MembraneSynchronousQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** The factories of pools. */
public final class ExecutorSeams {
  private ExecutorSeams() {}

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newFixedThreadPool(int threads) {
    return Door.live()
        ? Executors.newFixedThreadPool(threads)
        : newFixedThreadPool(threads, new PoolThreads());
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
    return Door.live()
        ? Executors.newFixedThreadPool(threads, factory)
        : new MembranePool(threads, threads, 0, MILLISECONDS, new LinkedBlockingQueue<>(), factory);
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newSingleThreadExecutor() {
    return Door.live()
        ? Executors.newSingleThreadExecutor()
        : newSingleThreadExecutor(new PoolThreads());
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
    return Door.live()
        ? Executors.newSingleThreadExecutor(factory)
        : Executors.unconfigurableExecutorService(newFixedThreadPool(1, factory));
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newCachedThreadPool() {
    return Door.live() ? Executors.newCachedThreadPool() : newCachedThreadPool(new PoolThreads());
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
    return Door.live()
        ? Executors.newCachedThreadPool(factory)
        : new MembranePool(
            0, Integer.MAX_VALUE, 60, SECONDS, new MembraneSynchronousQueue<>(), factory);
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ScheduledExecutorService newScheduledThreadPool(int threads) {
    return Door.live()
        ? Executors.newScheduledThreadPool(threads)
        : new MembraneScheduledPool(threads);
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ScheduledExecutorService newScheduledThreadPool(
      int threads, ThreadFactory factory) {
    return Door.live()
        ? Executors.newScheduledThreadPool(threads, factory)
        : new MembraneScheduledPool(threads, factory);
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
    return Door.live()
        ? Executors.newSingleThreadScheduledExecutor()
        : newSingleThreadScheduledExecutor(new PoolThreads());
  }

  /** A pool of the membrane. */
  @Replaces(Executors.class)
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) {
    return Door.live()
        ? Executors.newSingleThreadScheduledExecutor(factory)
        : Executors.unconfigurableScheduledExecutorService(new MembraneScheduledPool(1, factory));
  }

  /** Threads of the membrane. */
  @Replaces(Executors.class)
  public static ThreadFactory defaultThreadFactory() {
    return Door.live() ? Executors.defaultThreadFactory() : new PoolThreads();
  }

  /** Shuts the pool down, and others run until its work is done. */
  @Replaces(value = ExecutorService.class, kind = Kind.INSTANCE)
  public static void close(ExecutorService pool) throws Exception {
    if (Door.live() || !Waits.reachesJdk(pool, "close")) {
      ((AutoCloseable) pool).close();
      return;
    }
    pool.shutdown();
    while (!pool.awaitTermination(1, DAYS)) {
      Thread.onSpinWait();
    }
  }
}
