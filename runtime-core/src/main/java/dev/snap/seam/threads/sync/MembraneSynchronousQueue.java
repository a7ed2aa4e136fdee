package dev.snap.seam.threads.sync;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import dev.snap.seam.threads.Waits;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A queue without room. Before live an element is handed over when a thread waits to take it;
 * elements are handed in the order in which takers came.
 *
 * @param <E> the type of the elements
 */
@StandsIn(SynchronousQueue.class)
public class MembraneSynchronousQueue<E> extends SynchronousQueue<E> {
  private static final long serialVersionUID = 1L;

  private final transient Queue<E> handed = new ConcurrentLinkedQueue<>();
  private final transient AtomicInteger takers = new AtomicInteger();
  private final transient AtomicInteger putters = new AtomicInteger();

  /** As {@link SynchronousQueue#SynchronousQueue()}. */
  public MembraneSynchronousQueue() {}

  /** As {@link SynchronousQueue#SynchronousQueue(boolean)}. */
  public MembraneSynchronousQueue(boolean fair) {
    super(fair);
  }

  @Override
  public boolean offer(E element) {
    if (Door.live()) {
      return super.offer(element);
    }
    boolean wanted = takers.get() > handed.size();
    if (wanted) {
      handed.add(element);
    }
    return wanted;
  }

  @Override
  public void put(E element) throws InterruptedException {
    if (Door.live() || !offer(element, Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
      super.put(element);
    }
  }

  @Override
  public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
    if (Door.live()) {
      return super.offer(element, timeout, unit);
    }
    putters.incrementAndGet();
    long left =
        Waits.upTo(
            unit.toNanos(timeout), "SynchronousQueue.put", () -> takers.get() > handed.size());
    putters.decrementAndGet();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return left > 0 ? super.offer(element, left, TimeUnit.NANOSECONDS) : offer(element);
  }

  @Override
  public E take() throws InterruptedException {
    E element = Door.live() ? null : poll(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    return element != null ? element : super.take();
  }

  @Override
  public @Nullable E poll() {
    return Door.live() || putters.get() == 0 ? super.poll() : pollWaiting();
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    if (Door.live()) {
      return super.poll(timeout, unit);
    }
    takers.incrementAndGet();
    long left = Waits.upTo(unit.toNanos(timeout), "SynchronousQueue.take", () -> !handed.isEmpty());
    takers.decrementAndGet();
    E element = handed.poll();
    if (element == null && Thread.interrupted()) {
      throw new InterruptedException();
    }
    return element == null && left > 0 ? super.poll(left, TimeUnit.NANOSECONDS) : element;
  }

  private @Nullable E pollWaiting() {
    try {
      return poll(1, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
