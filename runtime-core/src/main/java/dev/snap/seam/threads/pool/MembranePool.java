package dev.snap.seam.threads.pool;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import dev.snap.seam.threads.Waits;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A pool of a membrane. It is the JDK's in all that it does; its workers wait for their turn, and
 * waiting for its work lets them run before other threads.
 */
@StandsIn(ThreadPoolExecutor.class)
public class MembranePool extends ThreadPoolExecutor {

  /** As the constructor of {@link ThreadPoolExecutor} with these parameters. */
  public MembranePool(
      int core, int maximum, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
    this(core, maximum, keepAlive, unit, queue, new PoolThreads());
  }

  /** As the constructor of {@link ThreadPoolExecutor} with these parameters. */
  public MembranePool(
      int core,
      int maximum,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory) {
    this(core, maximum, keepAlive, unit, queue, factory, new AbortPolicy());
  }

  /** As the constructor of {@link ThreadPoolExecutor} with these parameters. */
  public MembranePool(
      int core,
      int maximum,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      RejectedExecutionHandler handler) {
    this(core, maximum, keepAlive, unit, queue, new PoolThreads(), handler);
  }

  /** As the constructor of {@link ThreadPoolExecutor} with these parameters. */
  public MembranePool(
      int core,
      int maximum,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory,
      RejectedExecutionHandler handler) {
    this(core, maximum, keepAlive, unit, queue, new GatedFactory(factory), handler);
  }

  private MembranePool(
      int core,
      int maximum,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      GatedFactory gate,
      RejectedExecutionHandler handler) {
    super(core, maximum, keepAlive, unit, gated(queue, gate), gate, handler);
  }

  private static BlockingQueue<Runnable> gated(BlockingQueue<Runnable> queue, GatedFactory gate) {
    return Door.live() || queue == null ? queue : new WorkQueue(queue, gate);
  }

  // Newer JDKs start workers past Thread.start. What can start one goes through this class, so that
  // the tripwire sees on the stack that the membrane has gated it.

  @Override
  public void execute(Runnable command) {
    super.execute(command);
  }

  @Override
  public boolean prestartCoreThread() {
    return super.prestartCoreThread();
  }

  @Override
  public int prestartAllCoreThreads() {
    return super.prestartAllCoreThreads();
  }

  @Override
  public void setCorePoolSize(int size) {
    super.setCorePoolSize(size);
  }

  @Override
  public BlockingQueue<Runnable> getQueue() {
    BlockingQueue<Runnable> queue = super.getQueue();
    return queue instanceof WorkQueue gated ? gated.given() : queue;
  }

  @Override
  public void setThreadFactory(ThreadFactory factory) {
    super.setThreadFactory(gate().with(factory));
  }

  private GatedFactory gate() {
    return (GatedFactory) getThreadFactory();
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
    return Door.live() ? super.newTaskFor(task, value) : new Task<>(task, value, gate().key());
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
    return Door.live() ? super.newTaskFor(task) : new Task<>(task, gate().key());
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return Door.live() ? super.invokeAny(tasks) : FirstSuccess.of(this, tasks);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return Door.live()
        ? super.invokeAny(tasks, timeout, unit)
        : FirstSuccess.of(this, tasks, unit.toNanos(timeout));
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    if (!Door.live()) {
      nanos =
          Waits.upTo(nanos, "ExecutorService.awaitTermination", this::isTerminated, gate().key());
    }
    return super.awaitTermination(nanos, TimeUnit.NANOSECONDS);
  }
}
