package dev.snap.launch;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.CallSite;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a start that does not get to its port in time, so that whoever started it can start another
 * one. For the thread that restores.
 */
final class RestoreLimit {
  private final String service;
  private final Duration limit;
  private final PhaseOutput.Streams output;
  private final Thread restoring = Thread.currentThread();
  private final CountDownLatch live = new CountDownLatch(1);

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
    return started;
  }

  /** The service is live. */
  void met() {
    live.countDown();
  }

  private void watch() {
    try {
      if (live.await(limit.toSeconds(), TimeUnit.SECONDS)) {
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
