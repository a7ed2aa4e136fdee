package dev.snap.transport.grpc;

import java.lang.System.Logger;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Notes requests that do not decode: one line for the first and then at most one a second with the
 * count, so that a hostile client cannot fill the log.
 */
final class PoisonLog {
  private static final Logger LOG = System.getLogger(PoisonLog.class.getPackageName());
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
  private static final int CALLER_CHARACTERS = 60;

  private final String service;
  private long count;
  private long next = System.nanoTime();

  PoisonLog(String service) {
    this.service = service;
  }

  /** Notes one request. */
  synchronized void note(@Nullable String caller) {
    count++;
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + PAUSE;
      LOG.log(
          Logger.Level.WARNING,
          "{0}: {1,number,#} requests did not decode, the last from {2}",
          service,
          count,
          shown(caller));
    }
  }

  /** The caller as it named itself: metadata is printable ASCII, so it cannot break the line. */
  private static String shown(@Nullable String caller) {
    if (caller == null) {
      return "a client without a name";
    }
    return caller.substring(0, Math.min(caller.length(), CALLER_CHARACTERS));
  }
}
