package dev.snap.seam.threads.sync;

import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waiting at the JDK's queues, for an element or for room. */
public final class QueueSeams {
  private static final String TAKE = "BlockingQueue.take";
  private static final String PUT = "BlockingQueue.put";
  private static final String POLL = "BlockingQueue.poll";
  private static final String OFFER = "BlockingQueue.offer";

  private QueueSeams() {}

  /** Others run until there is an element. */
  @Replaces(value = BlockingQueue.class, kind = Kind.INSTANCE)
  public static Object take(BlockingQueue<?> queue) throws InterruptedException {
    if (!Door.live() && Waits.reachesJdk(queue, "take")) {
      Waits.until(TAKE, () -> queue.peek() != null);
    }
    return queue.take();
  }

  /** Others run until there is an element or virtual time has passed. */
  @Replaces(value = BlockingQueue.class, kind = Kind.INSTANCE)
  public static @Nullable Object poll(BlockingQueue<?> queue, long timeout, TimeUnit unit)
      throws InterruptedException {
    if (Door.live() || !Waits.reachesJdk(queue, "poll", long.class, TimeUnit.class)) {
      return queue.poll(timeout, unit);
    }
    long left = Waits.upTo(unit.toNanos(timeout), POLL, () -> queue.peek() != null);
    return queue.poll(left, TimeUnit.NANOSECONDS);
  }

  /** Others run until there is room. */
  @Replaces(value = BlockingQueue.class, kind = Kind.INSTANCE)
  public static void put(BlockingQueue<Object> queue, Object element) throws InterruptedException {
    if (!Door.live() && Waits.reachesJdk(queue, "put", Object.class)) {
      Waits.until(PUT, () -> queue.remainingCapacity() > 0);
    }
    queue.put(element);
  }

  /** Others run until there is room or virtual time has passed. */
  @Replaces(value = BlockingQueue.class, kind = Kind.INSTANCE)
  public static boolean offer(
      BlockingQueue<Object> queue, Object element, long timeout, TimeUnit unit)
      throws InterruptedException {
    boolean plain =
        Door.live() || !Waits.reachesJdk(queue, "offer", Object.class, long.class, TimeUnit.class);
    if (plain) {
      return queue.offer(element, timeout, unit);
    }
    long left = Waits.upTo(unit.toNanos(timeout), OFFER, () -> queue.remainingCapacity() > 0);
    return queue.offer(element, left, TimeUnit.NANOSECONDS);
  }

  /** Others run until there is an element. */
  @Replaces(value = BlockingDeque.class, kind = Kind.INSTANCE)
  public static Object takeFirst(BlockingDeque<?> queue) throws InterruptedException {
    if (!Door.live() && Waits.reachesJdk(queue, "takeFirst")) {
      Waits.until(TAKE, () -> queue.peek() != null);
    }
    return queue.takeFirst();
  }

  /** Others run until there is an element. */
  @Replaces(value = BlockingDeque.class, kind = Kind.INSTANCE)
  public static Object takeLast(BlockingDeque<?> queue) throws InterruptedException {
    if (!Door.live() && Waits.reachesJdk(queue, "takeLast")) {
      Waits.until(TAKE, () -> queue.peek() != null);
    }
    return queue.takeLast();
  }

  /** Others run until there is an element or virtual time has passed. */
  @Replaces(value = BlockingDeque.class, kind = Kind.INSTANCE)
  public static @Nullable Object pollFirst(BlockingDeque<?> queue, long timeout, TimeUnit unit)
      throws InterruptedException {
    if (Door.live() || !Waits.reachesJdk(queue, "pollFirst", long.class, TimeUnit.class)) {
      return queue.pollFirst(timeout, unit);
    }
    long left = Waits.upTo(unit.toNanos(timeout), POLL, () -> queue.peek() != null);
    return queue.pollFirst(left, TimeUnit.NANOSECONDS);
  }

  /** Others run until there is an element or virtual time has passed. */
  @Replaces(value = BlockingDeque.class, kind = Kind.INSTANCE)
  public static @Nullable Object pollLast(BlockingDeque<?> queue, long timeout, TimeUnit unit)
      throws InterruptedException {
    if (Door.live() || !Waits.reachesJdk(queue, "pollLast", long.class, TimeUnit.class)) {
      return queue.pollLast(timeout, unit);
    }
    long left = Waits.upTo(unit.toNanos(timeout), POLL, () -> queue.peek() != null);
    return queue.pollLast(left, TimeUnit.NANOSECONDS);
  }

  /** Others run until there is room. */
  @Replaces(value = BlockingDeque.class, kind = Kind.INSTANCE)
  public static void putFirst(BlockingDeque<Object> queue, Object element)
      throws InterruptedException {
    if (!Door.live() && Waits.reachesJdk(queue, "putFirst", Object.class)) {
      Waits.until(PUT, () -> queue.remainingCapacity() > 0);
    }
    queue.putFirst(element);
  }

  /** Others run until there is room. */
  @Replaces(value = BlockingDeque.class, kind = Kind.INSTANCE)
  public static void putLast(BlockingDeque<Object> queue, Object element)
      throws InterruptedException {
    if (!Door.live() && Waits.reachesJdk(queue, "putLast", Object.class)) {
      Waits.until(PUT, () -> queue.remainingCapacity() > 0);
    }
    queue.putLast(element);
  }

  /** Others run until a task is done. */
  @Replaces(value = CompletionService.class, kind = Kind.INSTANCE)
  public static Future<?> take(CompletionService<?> service) throws InterruptedException {
    boolean plain = Door.live() || !Waits.reachesJdk(service, "take");
    Future<?> done = plain ? null : firstDone(service, Long.MAX_VALUE);
    return done != null ? done : service.take();
  }

  /** Others run until a task is done or virtual time has passed. */
  @Replaces(value = CompletionService.class, kind = Kind.INSTANCE)
  public static @Nullable Future<?> poll(CompletionService<?> service, long timeout, TimeUnit unit)
      throws InterruptedException {
    if (Door.live() || !Waits.reachesJdk(service, "poll", long.class, TimeUnit.class)) {
      return service.poll(timeout, unit);
    }
    long nanos = unit.toNanos(timeout);
    Future<?> done = firstDone(service, nanos);
    return done != null ? done : service.poll(Waits.left(nanos), TimeUnit.NANOSECONDS);
  }

  private static @Nullable Future<?> firstDone(CompletionService<?> service, long nanos) {
    Future<?>[] done = {service.poll()};
    if (done[0] == null) {
      Waits.attempt(
          "CompletionService.take",
          Manner.INTERRUPTIBLE,
          nanos,
          () -> (done[0] = service.poll()) != null);
    }
    return done[0];
  }
}
