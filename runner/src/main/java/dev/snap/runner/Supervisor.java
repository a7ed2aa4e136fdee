package dev.snap.runner;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.transport.Address;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one service up: starts it, and again from its bundle when it dies, after a pause that
 * doubles with each death soon after the last start. Gives up after {@value #QUICK_DEATHS} of those
 * in a row. The first start must succeed.
 */
final class Supervisor implements Runnable {
  private static final int QUICK_DEATHS = 5;
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 100;

  private final String service;
  private final Supplier<ServiceProcess> starter;
  private final Probe probe;
  private final Notices notices;

  private @Nullable ServiceProcess process;
  private @Nullable Address address;
  private @Nullable SnapFailure failure;
  private int ready;
  private boolean killed;
  private boolean stopping;

  Supervisor(String service, Supplier<ServiceProcess> starter, Probe probe, Notices notices) {
    this.service = service;
    this.starter = starter;
    this.probe = probe;
    this.notices = notices;
  }

  @Override
  public void run() {
    int quickDeaths = 0;
    try {
      while (startNext()) {
        long start = System.nanoTime();
        SnapFailure end = awaitEndOfLife();
        boolean quick = System.nanoTime() - start < QUICK.toNanos();
        if (isStopping() || ready == 0) {
          fail(end);
          return;
        }
        quickDeaths = wasKilled() ? 0 : quick ? quickDeaths + 1 : 0;
        if (quickDeaths == QUICK_DEATHS) {
          giveUp(end);
          return;
        }
        notices.say(end);
        pause(quickDeaths == 0 ? 0 : PAUSE_MILLIS << quickDeaths);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SnapFailure e) {
      fail(e);
    }
  }

  /** Cut short when the service is to end. */
  private synchronized void pause(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = end - System.nanoTime();
        left > 0 && !stopping;
        left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private synchronized boolean startNext() {
    if (stopping) {
      return false;
    }
    process = starter.get();
    return true;
  }

  /** From its start over its time as a ready service to its death. */
  private SnapFailure awaitEndOfLife() throws InterruptedException {
    ServiceProcess current = current();
    try {
      setReady(probe.awaitReady(current));
      current.awaitEnd();
      return current.died("died", "It is started again from its bundle.");
    } catch (SnapFailure e) {
      current.kill();
      current.awaitEnd();
      return e;
    } finally {
      setGone();
    }
  }

  /** Waits until the service is ready for more than that many times; 0 for the first. */
  synchronized Address awaitReady(int times) throws InterruptedException {
    while (true) {
      Address known = address;
      if (known != null && ready > times) {
        return known;
      }
      if (failure != null) {
        throw failure;
      }
      wait();
    }
  }

  /** Kills the current process and waits for its death. */
  int kill() throws InterruptedException {
    ServiceProcess victim;
    int times;
    synchronized (this) {
      awaitReady(0);
      killed = true;
      victim = current();
      times = ready;
    }
    victim.kill();
    victim.awaitEnd();
    return times;
  }

  /** Lets the service end; it is not started again. */
  synchronized void terminate() {
    stopping = true;
    notifyAll();
    if (process != null) {
      process.terminate();
    }
  }

  void awaitStopped(Duration grace) throws InterruptedException {
    ServiceProcess last;
    synchronized (this) {
      last = process;
    }
    if (last != null) {
      last.awaitEndOrKill(grace);
    }
  }

  private synchronized ServiceProcess current() {
    ServiceProcess current = process;
    if (current == null) {
      throw new IllegalStateException(service + " was not started");
    }
    return current;
  }

  private synchronized void setReady(Address now) {
    address = now;
    ready++;
    notices.moved(now);
    notifyAll();
  }

  private synchronized void setGone() {
    address = null;
    notices.moved(null);
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized boolean wasKilled() {
    boolean asked = killed;
    killed = false;
    return asked;
  }

  private void giveUp(SnapFailure end) {
    SnapFailure last =
        new SnapFailure(
            SnapCode.SERVICE_DIED,
            service
                + " died "
                + QUICK_DEATHS
                + " times in a row, each soon after its start; it stays down",
            "The last time:\n  " + end.getMessage());
    notices.say(last);
    fail(last);
  }

  private synchronized void fail(SnapFailure end) {
    failure = end;
    notifyAll();
  }

  /** Waits until a process is ready. */
  @FunctionalInterface
  interface Probe {
    Address awaitReady(ServiceProcess process) throws InterruptedException;
  }

  /** What a supervisor tells. */
  interface Notices {
    /** How a life of the service ended. */
    void say(SnapFailure end);

    /** Where the service is from now on; {@code null} while it is down. */
    void moved(@Nullable Address address);
  }
}
