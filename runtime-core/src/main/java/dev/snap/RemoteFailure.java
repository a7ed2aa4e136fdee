package dev.snap;

/**
 * A call on a reference that failed in a way the callee's interface does not declare: the peer
 * could not be reached, the deadline passed, or the callee threw something it does not declare. The
 * callee's own text never crosses.
 */
public final class RemoteFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the call failed. */
  public enum Reason {
    /** The peer could not be reached or went away. */
    UNAVAILABLE,
    /** The deadline passed before an answer came. */
    DEADLINE,
    /** The caller cancelled. */
    CANCELLED,
    /** The callee threw an exception that its interface does not declare. */
    FAULT,
    /**
     * The callee does not know the export or the method, or the caller does not hold the reference.
     */
    UNKNOWN_TARGET,
    /** The bytes did not decode, on either side. */
    MALFORMED,
    /** A limit on size or load was reached. */
    EXHAUSTED
  }

  /** The honest answer to "may the callee have executed the call?". */
  public enum Execution {
    /** The callee did not start. */
    NOT_EXECUTED,
    /** Nobody can tell. */
    MAY_HAVE_EXECUTED,
    /** The callee ran to its end. */
    EXECUTED
  }

  private final Reason reason;
  private final Execution execution;

  /**
   * A failure of a call.
   *
   * @param target the reference and method in the user's words, for example {@code shop/pricing
   *     Pricing.priceOf}
   * @param reason why it failed
   * @param execution whether it may have executed
   * @param detail one more fact, without text from the callee
   */
  public RemoteFailure(String target, Reason reason, Execution execution, String detail) {
    super(target + ": " + detail);
    this.reason = reason;
    this.execution = execution;
  }

  /** Why the call failed. */
  public Reason reason() {
    return reason;
  }

  /** Whether the callee may have executed the call. */
  public Execution execution() {
    return execution;
  }
}
