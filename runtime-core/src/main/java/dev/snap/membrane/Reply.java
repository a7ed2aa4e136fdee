package dev.snap.membrane;

import dev.snap.RemoteFailure;

/** How a call ended. */
public sealed interface Reply {

  /**
   * It returned.
   *
   * @param bytes the response message
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Returned(byte[] bytes) implements Reply {}

  /**
   * It threw an exception that the method declares.
   *
   * @param bytes the exception, one field numbered by its place among the declared ones
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Raised(byte[] bytes) implements Reply {}

  /**
   * It failed otherwise.
   *
   * @param reason why
   * @param execution whether it may have executed
   * @param detail one more fact, without text of the callee
   */
  record Failed(RemoteFailure.Reason reason, RemoteFailure.Execution execution, String detail)
      implements Reply {}
}
