package dev.snap.error;

/**
 * One problem, told once: {@code [code] subject: fact} and the next step. Its message is all that a
 * user should see.
 */
public final class SnapFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SnapCode code;

  /**
   * A problem.
   *
   * @param code what kind of problem
   * @param fact subject and fact, in the user's words, one sentence without a final stop or several
   *     with
   * @param nextStep what to do
   */
  public SnapFailure(SnapCode code, String fact, String nextStep) {
    super("[" + code.code() + "] " + fact + "\n  " + nextStep);
    this.code = code;
  }

  /** A problem with the exception that caused it. */
  public SnapFailure(SnapCode code, String fact, String nextStep, Throwable cause) {
    this(code, fact, nextStep);
    initCause(cause);
  }

  /** What kind of problem. */
  public SnapCode code() {
    return code;
  }
}
