package dev.snap.seam.threads.pool;

import dev.snap.membrane.threads.Deferral;
import dev.snap.membrane.threads.Wait;
import dev.snap.seam.Door;
import dev.snap.seam.threads.Threads;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes the workers of a pool. One that is made before live waits for its turn as the first thing
 * it does, whoever starts it: since JDK 21 a pool does so in a way that no subclass of thread sees.
 */
final class GatedFactory implements ThreadFactory {
  private final ThreadFactory factory;
  private Wait until = Wait.until("its start", () -> true);

  GatedFactory(ThreadFactory factory) {
    this.factory = Objects.requireNonNull(factory);
  }

  /** The same gate before the threads of another factory. */
  GatedFactory with(ThreadFactory other) {
    GatedFactory gated = new GatedFactory(other instanceof GatedFactory own ? own.factory : other);
    gated.until = until;
    return gated;
  }

  /** From now on workers begin when that wait is over. */
  void beginAfter(Wait wait) {
    until = wait;
  }

  /** What a wait for the work of this pool names as wanted. */
  Object key() {
    return until;
  }

  @Override
  public @Nullable Thread newThread(Runnable work) {
    if (Door.live()) {
      return factory.newThread(work);
    }
    Gate gate = new Gate(work);
    Thread thread = factory.newThread(gate);
    if (thread == null) {
      return null;
    }
    Threads.startAtOnce(thread);
    gate.thread = thread;
    Threads.scheduler()
        .defer(
            new Deferral(
                thread, key(), until, gate::open, () -> thread.getState() == Thread.State.NEW));
    return thread;
  }

  /** Holds a worker until its turn. */
  private static final class Gate implements Runnable {
    private final Runnable work;
    private volatile boolean open;
    private volatile @Nullable Thread thread;

    Gate(Runnable work) {
      this.work = work;
    }

    void open() {
      open = true;
      LockSupport.unpark(thread);
    }

    @Override
    public void run() {
      boolean interrupted = false;
      while (!open) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      work.run();
    }
  }
}
