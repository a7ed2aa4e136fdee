package dev.snap.transport.grpc;

import dev.snap.RemoteFailure.Execution;
import dev.snap.RemoteFailure.Reason;
import dev.snap.membrane.Reply;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** How a call ends on the wire. */
final class Answer {
  /** The export is there and has no such method. */
  static final Reply NO_SUCH_METHOD =
      new Reply.Failed(Reason.UNKNOWN_TARGET, Execution.NOT_EXECUTED, "no such method");

  private final String service;
  private final int messageBytes;
  private final PoisonLog poison;

  /** Answers of a service whose messages have at most that many bytes. */
  Answer(String service, int messageBytes) {
    this.service = service;
    this.messageBytes = messageBytes;
    this.poison = new PoisonLog(service);
  }

  /** Ends a call. */
  void send(ServerCall<byte[], byte[]> call, @Nullable String caller, Reply reply) {
    if (reply instanceof Reply.Returned returned && fits(call, returned.bytes())) {
      message(call, returned.bytes());
      call.close(Status.OK, new Metadata());
    } else if (reply instanceof Reply.Raised raised && fits(call, raised.bytes())) {
      raised(call, raised.bytes());
    } else if (reply instanceof Reply.Failed failed) {
      if (failed.reason() == Reason.MALFORMED) {
        poison.note(caller);
      }
      failed(call, failed);
    }
  }

  private boolean fits(ServerCall<byte[], byte[]> call, byte[] bytes) {
    if (bytes.length <= messageBytes) {
      return true;
    }
    failed(
        call,
        new Reply.Failed(
            Reason.EXHAUSTED,
            Execution.EXECUTED,
            Replies.tooLarge("response", bytes.length, messageBytes)));
    return false;
  }

  private void raised(ServerCall<byte[], byte[]> call, byte[] exception) {
    boolean small = exception.length <= Headers.EXCEPTION_BYTES;
    Metadata trailers = new Metadata();
    trailers.put(Headers.EXCEPTION, small ? exception : new byte[0]);
    if (!small) {
      message(call, exception);
    }
    call.close(
        Status.FAILED_PRECONDITION.withDescription(service + " threw a declared exception"),
        trailers);
  }

  private static void failed(ServerCall<byte[], byte[]> call, Reply.Failed failed) {
    Metadata trailers = new Metadata();
    trailers.put(Headers.FAILURE, failed.reason() + " " + failed.execution());
    call.close(status(failed).withDescription(failed.detail()), trailers);
  }

  private static Status status(Reply.Failed failed) {
    return switch (failed.reason()) {
      case UNAVAILABLE -> Status.UNAVAILABLE;
      case DEADLINE -> Status.DEADLINE_EXCEEDED;
      case CANCELLED -> Status.CANCELLED;
      case FAULT -> Status.UNKNOWN;
      case UNKNOWN_TARGET ->
          failed.equals(NO_SUCH_METHOD) ? Status.UNIMPLEMENTED : Status.NOT_FOUND;
      case MALFORMED -> Status.INVALID_ARGUMENT;
      case EXHAUSTED -> Status.RESOURCE_EXHAUSTED;
    };
  }

  private static void message(ServerCall<byte[], byte[]> call, byte[] bytes) {
    call.sendHeaders(new Metadata());
    call.sendMessage(bytes);
  }
}
