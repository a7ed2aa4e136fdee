package dev.snap.transport.grpc;

import dev.snap.RemoteFailure.Execution;
import dev.snap.RemoteFailure.Reason;
import dev.snap.membrane.Reply;
import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the end of a gRPC call means. */
final class Replies {
  private static final int DETAIL_CHARACTERS = 200;

  private Replies() {}

  /**
   * Reads the end of a call.
   *
   * @param sent whether the call was given to a connection
   * @param millis how long the call was allowed to take
   */
  static Reply read(AwaitedReply end, boolean sent, long millis) {
    if (end.status().isOk()) {
      return answered(end.message());
    }
    byte[] exception = end.trailers().get(Headers.EXCEPTION);
    if (exception != null) {
      byte[] message = end.message();
      return new Reply.Raised(exception.length == 0 && message != null ? message : exception);
    }
    Reply told = told(end.trailers(), end.status());
    return told != null ? told : concluded(end.status(), sent, millis);
  }

  private static Reply answered(byte @Nullable [] message) {
    if (message == BytesMarshaller.TOO_LARGE) {
      return failed(
          Reason.EXHAUSTED,
          Execution.EXECUTED,
          "the response exceeds the limit when it is inflated");
    }
    return message == null || message == BytesMarshaller.DAMAGED
        ? failed(Reason.MALFORMED, Execution.EXECUTED, "did not answer with one whole message")
        : new Reply.Returned(message);
  }

  static String tooLarge(String what, int bytes, int limit) {
    return String.format(
        Locale.ROOT, "the %s of %,d bytes exceeds the limit of %,d", what, bytes, limit);
  }

  /** What a Snap server said itself; its text is fixed and holds nothing of the callee's. */
  private static @Nullable Reply told(Metadata trailers, Status status) {
    String failure = trailers.get(Headers.FAILURE);
    if (failure == null) {
      return null;
    }
    String[] words = failure.split(" ", -1);
    try {
      String text = String.valueOf(status.getDescription());
      return failed(
          Reason.valueOf(words[0]),
          Execution.valueOf(words[words.length - 1]),
          text.substring(0, Math.min(text.length(), DETAIL_CHARACTERS)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What follows from a status that a connection or a server without Snap gave. */
  private static Reply concluded(Status status, boolean sent, long millis) {
    Execution open = sent ? Execution.MAY_HAVE_EXECUTED : Execution.NOT_EXECUTED;
    return switch (codeOf(status)) {
      case UNAVAILABLE ->
          failed(
              Reason.UNAVAILABLE,
              open,
              sent ? "the peer went away before it answered" : "the peer is not there");
      case DEADLINE_EXCEEDED ->
          failed(
              Reason.DEADLINE,
              open,
              (sent ? "no answer within " : "the peer could not be reached within ")
                  + millis
                  + " ms");
      case CANCELLED -> failed(Reason.CANCELLED, open, "the call was cancelled");
      case UNIMPLEMENTED ->
          failed(
              Reason.UNKNOWN_TARGET, Execution.NOT_EXECUTED, "the peer does not know the method");
      case RESOURCE_EXHAUSTED ->
          failed(Reason.EXHAUSTED, open, "a limit on size or load was reached");
      case INVALID_ARGUMENT ->
          failed(Reason.MALFORMED, open, "the peer did not take the arguments");
      default ->
          failed(Reason.FAULT, open, "the peer answered with the gRPC status " + status.getCode());
    };
  }

  /**
   * What broke a connection never comes from the peer, since causes do not cross. Netty reports
   * some of it as unknown.
   */
  private static Status.Code codeOf(Status status) {
    return status.getCause() instanceof IOException ? Status.Code.UNAVAILABLE : status.getCode();
  }

  private static Reply failed(Reason reason, Execution execution, String detail) {
    return new Reply.Failed(reason, execution, detail);
  }
}
