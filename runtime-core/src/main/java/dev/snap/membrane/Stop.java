package dev.snap.membrane;

/** Ends a bootstrap or a replay, whatever the code under it catches as an exception. */
public abstract class Stop extends Error {
  private static final long serialVersionUID = 1L;

  /** A stop with what the user is told. */
  protected Stop(String message, Throwable cause) {
    super(message, cause);
  }
}
