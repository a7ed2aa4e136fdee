package dev.snap.journal;

import dev.snap.RemoteFailure;
import dev.snap.membrane.Reply;
import java.util.Arrays;

/** How an action ended. */
public sealed interface Outcome {

  /**
   * It gave a value.
   *
   * @param bytes a message with the value in field 1, empty for none
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Gave(byte[] bytes) implements Outcome {}

  /**
   * A call threw an exception that its method declares.
   *
   * @param bytes the exception, one field numbered by its place among the declared ones
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Raised(byte[] bytes) implements Outcome {}

  /**
   * An operation of the JDK threw.
   *
   * @param thrown what it threw
   */
  record Threw(Thrown thrown) implements Outcome {}

  /**
   * A call failed otherwise.
   *
   * @param reason why
   * @param execution whether it may have executed
   * @param detail one more fact
   */
  record Failed(RemoteFailure.Reason reason, RemoteFailure.Execution execution, String detail)
      implements Outcome {}

  /** The outcome that a reply is. */
  static Outcome of(Reply reply) {
    if (reply instanceof Reply.Returned returned) {
      return new Gave(returned.bytes());
    }
    if (reply instanceof Reply.Raised raised) {
      return new Raised(raised.bytes());
    }
    Reply.Failed failed = (Reply.Failed) reply;
    return new Failed(failed.reason(), failed.execution(), failed.detail());
  }

  /**
   * The reply that a call's outcome is.
   *
   * @throws IllegalStateException for an outcome that no call has
   */
  default Reply toReply() {
    if (this instanceof Gave gave) {
      return new Reply.Returned(gave.bytes());
    }
    if (this instanceof Raised raised) {
      return new Reply.Raised(raised.bytes());
    }
    if (this instanceof Failed failed) {
      return new Reply.Failed(failed.reason(), failed.execution(), failed.detail());
    }
    throw new IllegalStateException("no call ends in " + this);
  }

  /** Whether both ended the same way with the same bytes. */
  default boolean matches(Outcome other) {
    if (this instanceof Gave a && other instanceof Gave b) {
      return Arrays.equals(a.bytes(), b.bytes());
    }
    if (this instanceof Raised a && other instanceof Raised b) {
      return Arrays.equals(a.bytes(), b.bytes());
    }
    return equals(other);
  }
}
