package dev.snap.launch;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.CallSite;
import java.time.Duration;

/**
 * Ends a start that does not get to its port in time, so that whoever started it can start another
 * one. Its thread stands still from the start on until the service is live or the time is up, and
 * asks nothing of the JDK that the replay might: each class that another thread initializes is one
 * that the main thread does not, whose stream of identity hashes would differ. For the thread that
 * restores.
 */
final class RestoreLimit {
  private final String service;
  private final Duration limit;
  private final PhaseOutput.Streams output;
  private final Thread restoring = Thread.currentThread();
  private boolean counting;
  private boolean live;

  private RestoreLimit(String service, Duration limit, PhaseOutput.Streams output) {
    this.service = service;
    this.limit = limit;
    this.output = output;
  }

  /** Counts from now on. */
  static RestoreLimit start(String service, Duration limit, PhaseOutput.Streams output) {
    RestoreLimit started = new RestoreLimit(service, limit, output);
    Thread watch = new Thread(started::watch, "restore limit");
    watch.setDaemon(true);
    watch.start();
    started.awaitCounting();
    return started;
  }

  private synchronized void awaitCounting() {
    boolean interrupted = false;
    while (!counting) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      restoring.interrupt();
    }
  }

  /** The service is live. */
  synchronized void met() {
    live = true;
    notifyAll();
  }

  private void watch() {
    try {
      if (isLiveInTime()) {
        return;
      }
    } catch (InterruptedException e) {
      return;
    }
    String message = exceeded().getMessage();
    output.open();
    System.err.println(message);
    Runtime.getRuntime().halt(Launcher.NOT_RESTORED);
  }

  private synchronized boolean isLiveInTime() throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    counting = true;
    notifyAll();
    for (long left = limit.toMillis(); !live && left > 0; left = millisUntil(end)) {
      wait(left);
    }
    return live;
  }

  /** Rounded up, so that it is 0 only when the time is up. */
  private static long millisUntil(long end) {
    return (end - System.nanoTime() + 999_999) / 1_000_000;
  }

  private SnapFailure exceeded() {
    return new SnapFailure(
        SnapCode.RESTORE_TOO_SLOW,
        service
            + " was not restored within "
            + limit.toSeconds()
            + " s; it stands "
            + CallSite.of(restoring).map(line -> "at " + line).orElse("in no code of its own"),
        LaunchEnvironment.RESTORE_SECONDS
            + " allows a slow machine more. When every start ends here, rebuild with mvn snap:build.");
  }
}
