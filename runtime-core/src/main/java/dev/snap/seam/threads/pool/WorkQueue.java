package dev.snap.seam.threads.pool;

import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import dev.snap.seam.threads.Threads;
import dev.snap.seam.threads.Waits;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a pool made before live: a worker that waits at it lets others run. So it does when
 * a worker with an older task has not begun, which keeps tasks in the order in which they came.
 */
final class WorkQueue extends AbstractQueue<Runnable> implements BlockingQueue<Runnable> {
  private final BlockingQueue<Runnable> queue;

  private final GatedFactory gate;

  WorkQueue(BlockingQueue<Runnable> queue, GatedFactory gate) {
    this.queue = queue;
    this.gate = gate;
  }

  /** The queue that the user gave. */
  BlockingQueue<Runnable> given() {
    return queue;
  }

  @Override
  public Runnable take() throws InterruptedException {
    if (!Door.live() && waits("take")) {
      Threads.scheduler().await(work());
    }
    return queue.take();
  }

  @Override
  public @Nullable Runnable poll(long timeout, TimeUnit unit) throws InterruptedException {
    if (Door.live() || !waits("poll", long.class, TimeUnit.class)) {
      return queue.poll(timeout, unit);
    }
    long left = Waits.upTo(unit.toNanos(timeout), work());
    return queue.poll(left, TimeUnit.NANOSECONDS);
  }

  /** Whether the queue would block, and does not let others run by itself. */
  private boolean waits(String method, Class<?>... parameters) {
    return Waits.reachesJdk(queue, method, parameters);
  }

  private Wait work() {
    return Wait.until("the next task of its pool", this::hasWork).in(Manner.IDLE);
  }

  private boolean hasWork() {
    return queue.peek() != null && !Threads.scheduler().isDeferred(gate.key());
  }

  @Override
  public boolean offer(Runnable task) {
    return queue.offer(task);
  }

  @Override
  public boolean offer(Runnable task, long timeout, TimeUnit unit) throws InterruptedException {
    return queue.offer(task, timeout, unit);
  }

  @Override
  public void put(Runnable task) throws InterruptedException {
    queue.put(task);
  }

  @Override
  public @Nullable Runnable poll() {
    return queue.poll();
  }

  @Override
  public @Nullable Runnable peek() {
    return queue.peek();
  }

  @Override
  public boolean remove(Object task) {
    return queue.remove(task);
  }

  @Override
  public boolean contains(Object task) {
    return queue.contains(task);
  }

  @Override
  public int remainingCapacity() {
    return queue.remainingCapacity();
  }

  @Override
  public int drainTo(Collection<? super Runnable> target) {
    return queue.drainTo(target);
  }

  @Override
  public int drainTo(Collection<? super Runnable> target, int atMost) {
    return queue.drainTo(target, atMost);
  }

  @Override
  public Iterator<Runnable> iterator() {
    return queue.iterator();
  }

  @Override
  public int size() {
    return queue.size();
  }
}
