package dev.snap.seam.threads;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.membrane.threads.Boundary;
import dev.snap.membrane.threads.Scheduler;
import dev.snap.membrane.threads.Waiting;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The scheduler of the membrane, and what is numbered per membrane. Only for use before live. */
public final class Threads {
  private static final AtomicInteger THREADS = new AtomicInteger();

  /** Above the identifiers that the JVM gives, so that the two do not meet. */
  private static final AtomicLong IDS = new AtomicLong(1L << 32);

  private static final Scheduler SCHEDULER = new Scheduler(new MembraneBoundary());

  static {
    afterLive(SCHEDULER::goLive);
  }

  private Threads() {}

  /** The scheduler of the membrane. */
  public static Scheduler scheduler() {
    return SCHEDULER;
  }

  /** The threads that the bootstrap leaves in the middle of something. */
  public static List<Waiting> unfinished() {
    return SCHEDULER.unfinished();
  }

  /** The virtual time in nanoseconds that waits have taken so far. */
  public static long virtualNanos() {
    return SCHEDULER.now();
  }

  /**
   * The nanoseconds from now until a time of day, by a recorded look at the clock.
   *
   * @param operation what waits until then
   */
  public static long nanosUntil(long epochMillis, String operation) {
    Action action = Action.of(Surface.TIME, operation);
    long now = Door.cross(action, Codecs.LONG, Threads::epochMillis);
    return epochMillis <= now ? 0 : TimeUnit.MILLISECONDS.toNanos(epochMillis - now);
  }

  private static long epochMillis() {
    return System.currentTimeMillis() + virtualNanos() / 1_000_000;
  }

  /** Puts something off until the membrane is live; not for use when it is. */
  public static void afterLive(Runnable action) {
    Door.join(new PutOff(action));
  }

  /** Lets the thread start at once when it is started: what it runs waits for its turn itself. */
  public static void startAtOnce(Thread thread) {
    if (thread instanceof MembraneThread own) {
      own.startAtOnce();
    }
  }

  /** The identifier of the next thread. */
  static long nextId() {
    return IDS.getAndIncrement();
  }

  /** The default name of the next thread. */
  static String nextName() {
    return "Thread-" + THREADS.getAndIncrement();
  }

  private static final class MembraneBoundary implements Boundary {
    private static final Effect<Boolean> NOTHING = () -> true;

    @Override
    public String service() {
      return Door.membrane().service();
    }

    @Override
    public void cross(Action action) {
      Door.cross(action, Codecs.BOOLEAN, NOTHING);
    }

    @Override
    public void interrupt(Thread thread) {
      if (thread instanceof MembraneThread own) {
        own.setInterrupted();
      } else {
        thread.interrupt();
      }
    }

    @Override
    public Error refuse(SnapFailure failure) {
      return Door.refuse(failure);
    }
  }

  private record PutOff(Runnable action) implements BarrierStep {
    @Override
    public void afterLive() {
      action.run();
    }
  }
}
