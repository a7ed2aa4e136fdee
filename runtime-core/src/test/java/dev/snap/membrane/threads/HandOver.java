package dev.snap.membrane.threads;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over to another thread and back in a JVM of its own, and says where it begins and ends.
 * What is not the scheduler's it has done once before.
 */
final class HandOver {
  static final String BEGINS = "hand-over begins";
  static final String ENDS = "hand-over ends";

  private static final Object MONITOR = new Object();
  private static volatile boolean flag;

  private HandOver() {}

  /** Takes the way in which the two threads wait. */
  public static void main(String[] arguments) throws Exception {
    String way = arguments[0];
    System.out.println(way);
    prepare();
    Scheduler scheduler = new Scheduler(new Silent());
    switch (way) {
      case "ends" -> {
        defer(scheduler, new Thread(new Nothing(), "other"));
        scheduler.await(never().due(scheduler.due(1)));
      }
      case "waits" -> {
        defer(scheduler, new Thread(new Waiting(scheduler, never()), "other"));
        scheduler.await(Wait.until("the flag", new Flag()));
      }
      case "notifies" -> {
        defer(scheduler, new Thread(new Notifying(scheduler), "other"));
        synchronized (MONITOR) {
          scheduler.awaitNotify(MONITOR, "Object.wait", 0);
        }
      }
      case "interrupts" -> {
        defer(scheduler, new Thread(new Interrupting(scheduler, Thread.currentThread()), "other"));
        scheduler.await(never());
      }
      default -> throw new IllegalArgumentException(way);
    }
    System.out.println(ENDS);
    Runtime.getRuntime().halt(0);
  }

  /** Threads, monitors, and what this class needs. */
  private static void prepare() throws Exception {
    Thread thread = new Thread(new Nothing(), "first");
    Runnable begin = new Beginning(thread);
    begin.run();
    thread.join();
    synchronized (MONITOR) {
      MONITOR.wait(1);
      MONITOR.notifyAll();
    }
    new Notifying(null).run();
    new Waiting(null, never()).run();
    new Interrupting(null, Thread.currentThread()).run();
    flag = Thread.interrupted();
    flag &= new Flag().getAsBoolean() && new Never().getAsBoolean();
  }

  private static void defer(Scheduler scheduler, Thread thread) {
    Deferral plain = Deferral.of(thread, new Nothing());
    scheduler.defer(
        new Deferral(thread, thread, plain.until(), new Beginning(thread), plain.abandoned()));
  }

  private static Wait never() {
    return Wait.until("for ever", new Never());
  }

  private record Beginning(Thread thread) implements Runnable {
    @Override
    public void run() {
      System.out.println(BEGINS);
      thread.start();
    }
  }

  private static final class Nothing implements Runnable {
    @Override
    public void run() {}
  }

  private record Waiting(@Nullable Scheduler scheduler, Wait turn) implements Runnable {
    @Override
    public void run() {
      flag = true;
      if (scheduler != null) {
        scheduler.await(turn);
      }
    }
  }

  private record Notifying(@Nullable Scheduler scheduler) implements Runnable {
    @Override
    public void run() {
      synchronized (MONITOR) {
        if (scheduler != null) {
          scheduler.notify(MONITOR, true);
        }
      }
    }
  }

  private record Interrupting(@Nullable Scheduler scheduler, Thread thread) implements Runnable {
    @Override
    public void run() {
      if (scheduler == null || !scheduler.interrupt(thread)) {
        thread.interrupt();
      }
    }
  }

  private static final class Never implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      return false;
    }
  }

  private static final class Flag implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      return flag;
    }
  }

  /** A membrane that keeps no journal. */
  private static final class Silent implements Boundary {
    @Override
    public String service() {
      return "probe";
    }

    @Override
    public void cross(Action action) {}

    @Override
    public void interrupt(Thread thread) {
      thread.interrupt();
    }

    @Override
    public Error refuse(SnapFailure failure) {
      return new AssertionError(failure);
    }
  }
}
