package dev.snap.seam.threads;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.threads.Boundary;
import dev.snap.membrane.threads.Scheduler;
import dev.snap.membrane.threads.Waiting;
import dev.snap.seam.Door;
import dev.snap.wire.Codec;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The scheduler of the membrane, and what is numbered per membrane. Only for use before live. */
public final class Threads {
  private static final AtomicInteger THREADS = new AtomicInteger();
  private static final Scheduler SCHEDULER = new Scheduler(new MembraneBoundary());

  static {
    Door.whenLive(SCHEDULER::goLive);
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

  /** Lets the thread start at once when it is started: what it runs waits for its turn itself. */
  public static void startAtOnce(Thread thread) {
    if (thread instanceof MembraneThread own) {
      own.startAtOnce();
    }
  }

  static String nextName() {
    return "Thread-" + THREADS.getAndIncrement();
  }

  private static final class MembraneBoundary implements Boundary {
    @Override
    public String service() {
      return Door.membrane().service();
    }

    @Override
    public void cross(Action action) {
      Door.cross(action, Done.CODEC, () -> Done.DONE);
    }

    @Override
    public Error refuse(SnapFailure failure) {
      return Door.refuse(failure);
    }
  }

  /** What an action gives that gives nothing; takes no bytes. */
  private enum Done implements Codec<Done> {
    DONE;

    static final Codec<Done> CODEC = DONE;

    @Override
    public void write(WireWriter out, int field, Done value) {}

    @Override
    public Done read(WireReader in, int wireType, @Nullable Done soFar) {
      throw new WireException("bytes where there are none");
    }

    @Override
    public Done finish(@Nullable Done soFar) {
      return DONE;
    }
  }
}
