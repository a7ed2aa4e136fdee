package dev.snap.membrane.threads;

/**
 * Keeps an interrupt of the calling thread from what comes in on it, and one that this leaves
 * behind from the caller: where they are deployed each has threads of its own.
 */
public final class InterruptScope {
  private final boolean interrupted = Thread.interrupted();

  private InterruptScope() {}

  /** Begins; for the calling thread. */
  public static InterruptScope open() {
    return new InterruptScope();
  }

  /** Ends; for the same thread. */
  public void end() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    } else {
      Thread.interrupted();
    }
  }
}
