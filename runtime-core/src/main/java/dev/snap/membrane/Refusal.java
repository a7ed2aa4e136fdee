package dev.snap.membrane;

import dev.snap.error.SnapFailure;

/**
 * Thrown into code that does what no membrane covers. An error and not an exception, so that
 * libraries do not mistake it for a failed attempt; the build fails on it even when it is
 * swallowed.
 */
public final class Refusal extends Stop {
  private static final long serialVersionUID = 1L;

  /** A refusal with what the user is told. */
  public Refusal(SnapFailure failure) {
    super(String.valueOf(failure.getMessage()), failure);
  }
}
