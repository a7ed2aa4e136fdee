package dev.snap.seam.threads;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.snap.membrane.threads.Passage;
import dev.snap.membrane.threads.Scheduler;
import dev.snap.membrane.threads.Wait;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.time.Duration;

/** Sleeping, yielding, and waiting for threads. */
@SuppressWarnings({"NamedLikeContextualKeyword", "ThreadPriorityCheck"})
public final class ThreadSeams {
  private ThreadSeams() {}

  /** Others run, and virtual time passes. */
  @Replaces(Thread.class)
  public static void sleep(long millis) throws InterruptedException {
    if (Door.live() || millis < 0 || pass(MILLISECONDS.toNanos(millis)) == Passage.LIVE) {
      Thread.sleep(millis);
    }
  }

  /** Others run, and virtual time passes. */
  @Replaces(Thread.class)
  public static void sleep(long millis, int nanos) throws InterruptedException {
    boolean valid = millis >= 0 && nanos >= 0 && nanos <= 999_999;
    if (Door.live() || !valid || pass(MILLISECONDS.toNanos(millis) + nanos) == Passage.LIVE) {
      Thread.sleep(millis, nanos);
    }
  }

  /** Others run, and virtual time passes. */
  @Replaces(Thread.class)
  public static void sleep(Duration duration) throws InterruptedException {
    long nanos = saturated(duration);
    sleep(nanos / 1_000_000, (int) (Math.max(0, nanos) % 1_000_000));
  }

  private static Passage pass(long nanos) throws InterruptedException {
    Scheduler scheduler = Threads.scheduler();
    Wait wait = Wait.until("Thread.sleep", () -> false).due(scheduler.due(nanos));
    Passage passage = scheduler.await(wait);
    if (passage != Passage.LIVE && Thread.interrupted()) {
      throw new InterruptedException("sleep interrupted");
    }
    return passage;
  }

  /** Others run. */
  @Replaces(Thread.class)
  public static void yield() {
    if (Door.live()) {
      Thread.yield();
    } else {
      Threads.scheduler().letOthersRun();
    }
  }

  /** Others run. */
  @Replaces(Thread.class)
  public static void onSpinWait() {
    if (Door.live()) {
      Thread.onSpinWait();
    } else {
      Threads.scheduler().letOthersRun();
    }
  }

  /** Others run, that thread before them, until it has ended. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static void join(Thread thread) throws InterruptedException {
    if (!Door.live()) {
      Threads.scheduler().await(end(thread));
    }
    thread.join();
  }

  /** Others run, that thread before them, until it has ended or virtual time has passed. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static void join(Thread thread, long millis) throws InterruptedException {
    if (Door.live() || millis <= 0) {
      joinForEver(thread, millis);
      return;
    }
    long left = Waits.upTo(MILLISECONDS.toNanos(millis), end(thread));
    if (left > 0) {
      thread.join(millis);
    } else if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static void joinForEver(Thread thread, long millis) throws InterruptedException {
    if (Door.live() || millis < 0) {
      thread.join(millis);
    } else {
      join(thread);
    }
  }

  /** Others run, that thread before them, until it has ended or virtual time has passed. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static void join(Thread thread, long millis, int nanos) throws InterruptedException {
    if (Door.live()) {
      thread.join(millis, nanos);
    } else {
      join(thread, millis + (nanos > 0 ? 1 : 0));
    }
  }

  /** Others run, that thread before them, until it has ended or virtual time has passed. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static boolean join(Thread thread, Duration duration) throws InterruptedException {
    long nanos = saturated(duration);
    if (nanos > 0) {
      join(thread, Math.max(1, nanos / 1_000_000));
    }
    return !isAlive(thread);
  }

  /** Deferred before live; a {@link MembraneThread} does so itself. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static void start(Thread thread) {
    if (Door.live() || thread instanceof MembraneThread) {
      thread.start();
    } else {
      Adopted.of(thread).start();
    }
  }

  /** Names and numbers a thread that is none of the membrane's own class; gives it back. */
  public static Thread adopt(Thread thread) {
    Adopted.of(thread);
    return thread;
  }

  /** Whether it was started and has not ended. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static boolean isAlive(Thread thread) {
    return thread.isAlive() || isDeferred(thread);
  }

  /** A thread that is deferred can run. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static Thread.State getState(Thread thread) {
    return isDeferred(thread) ? Thread.State.RUNNABLE : thread.getState();
  }

  private static boolean isDeferred(Thread thread) {
    return thread instanceof MembraneThread own ? own.isDeferred() : Adopted.isDeferred(thread);
  }

  /** The identifier in the membrane. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static long getId(Thread thread) {
    return thread instanceof MembraneThread ? thread.getId() : Adopted.id(thread);
  }

  /** The identifier in the membrane. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static long threadId(Thread thread) {
    return getId(thread);
  }

  private static Wait end(Thread thread) {
    return Wait.until("Thread.join of " + thread.getName(), () -> !isAlive(thread)).wanting(thread);
  }

  private static long saturated(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
