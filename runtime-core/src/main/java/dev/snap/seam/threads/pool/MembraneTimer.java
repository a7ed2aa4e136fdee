package dev.snap.seam.threads.pool;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import dev.snap.seam.threads.MembraneThread;
import dev.snap.seam.threads.Threads;
import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A timer of a membrane. One made before live keeps its tasks in a scheduled pool of one thread for
 * all its life, so that they come due in virtual time first and in real time later.
 */
@StandsIn(Timer.class)
public class MembraneTimer extends Timer {
  private static final AtomicInteger TIMERS = new AtomicInteger();

  private final @Nullable MembraneScheduledPool pool;

  /** As {@link Timer#Timer()}. */
  public MembraneTimer() {
    this(false);
  }

  /** As {@link Timer#Timer(boolean)}. */
  public MembraneTimer(boolean daemon) {
    this("Timer-" + TIMERS.getAndIncrement(), daemon);
  }

  /** As {@link Timer#Timer(String)}. */
  public MembraneTimer(String name) {
    this(name, false);
  }

  /** As {@link Timer#Timer(String, boolean)}. */
  public MembraneTimer(String name, boolean daemon) {
    super(name, daemon || !Door.live());
    pool = Door.live() ? null : new MembraneScheduledPool(1, run -> thread(run, name, daemon));
    if (pool != null) {
      super.cancel();
      pool.setRemoveOnCancelPolicy(true);
      pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }
  }

  private static Thread thread(Runnable run, String name, boolean daemon) {
    Thread thread = new MembraneThread(run, name);
    thread.setDaemon(daemon);
    return thread;
  }

  @Override
  public void schedule(TimerTask task, long delay) {
    if (pool == null) {
      super.schedule(task, delay);
    } else {
      note(task, pool.schedule(task, check(delay), MILLISECONDS));
    }
  }

  @Override
  public void schedule(TimerTask task, long delay, long period) {
    if (pool == null) {
      super.schedule(task, delay, period);
    } else {
      note(task, pool.scheduleWithFixedDelay(task, check(delay), period, MILLISECONDS));
    }
  }

  @Override
  public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
    if (pool == null) {
      super.scheduleAtFixedRate(task, delay, period);
    } else {
      note(task, pool.scheduleAtFixedRate(task, check(delay), period, MILLISECONDS));
    }
  }

  @Override
  public void schedule(TimerTask task, Date time) {
    if (pool == null) {
      super.schedule(task, time);
    } else {
      schedule(task, until(time));
    }
  }

  @Override
  public void schedule(TimerTask task, Date first, long period) {
    if (pool == null) {
      super.schedule(task, first, period);
    } else {
      schedule(task, until(first), period);
    }
  }

  @Override
  public void scheduleAtFixedRate(TimerTask task, Date first, long period) {
    if (pool == null) {
      super.scheduleAtFixedRate(task, first, period);
    } else {
      scheduleAtFixedRate(task, until(first), period);
    }
  }

  @Override
  public void cancel() {
    super.cancel();
    if (pool != null) {
      pool.shutdown();
    }
  }

  private static long check(long delay) {
    if (delay < 0) {
      throw new IllegalArgumentException("Negative delay.");
    }
    return delay;
  }

  private static void note(TimerTask task, Future<?> run) {
    if (task instanceof MembraneTimerTask own) {
      own.scheduled(run);
    }
  }

  @SuppressWarnings("JavaUtilDate")
  private static long until(Date time) {
    return Door.live()
        ? Math.max(0, time.getTime() - System.currentTimeMillis())
        : NANOSECONDS.toMillis(Threads.nanosUntil(time.getTime(), "Timer.schedule"));
  }
}
