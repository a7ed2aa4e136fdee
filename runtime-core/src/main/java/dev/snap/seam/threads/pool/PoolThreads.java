package dev.snap.seam.threads.pool;

import dev.snap.seam.threads.MembraneThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The default threads of pools: named and numbered per membrane as the JDK does per JVM. */
final class PoolThreads implements ThreadFactory {
  private static final AtomicInteger POOLS = new AtomicInteger();

  private final String prefix = "pool-" + POOLS.incrementAndGet() + "-thread-";
  private final AtomicInteger made = new AtomicInteger();

  @Override
  @SuppressWarnings("ThreadPriorityCheck")
  public Thread newThread(Runnable target) {
    Thread thread = new MembraneThread(target, prefix + made.incrementAndGet());
    thread.setDaemon(false);
    thread.setPriority(Thread.NORM_PRIORITY);
    return thread;
  }
}
