package dev.snap.transport.grpc;

import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call, for which the thread that made the object waits. An event loop fills it in;
 * the write of {@code closed} publishes the rest.
 */
final class AwaitedReply extends ClientCall.Listener<byte[]> {
  private final Thread caller = Thread.currentThread();
  private int messages;
  private byte @Nullable [] message;
  private Status status = Status.UNKNOWN;
  private Metadata trailers = new Metadata();
  private boolean interrupted;
  private volatile boolean closed;

  @Override
  public void onMessage(byte[] bytes) {
    messages++;
    message = bytes;
  }

  @Override
  public void onClose(Status end, Metadata endTrailers) {
    status = end;
    trailers = endTrailers;
    closed = true;
    LockSupport.unpark(caller);
  }

  /** Waits for the end, which the deadline bounds. An interrupt cancels the call and stays set. */
  void await(ClientCall<byte[], byte[]> call) {
    while (!closed) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        interrupted = true;
        call.cancel("the calling thread was interrupted", null);
      }
    }
    if (interrupted) {
      caller.interrupt();
    }
  }

  Status status() {
    return status;
  }

  /** Whether there was no connection, or it ended before the call did. */
  boolean isUnavailable() {
    return status.getCode() == Status.Code.UNAVAILABLE;
  }

  Metadata trailers() {
    return trailers;
  }

  /** The one message, or {@code null} when there was none or more. */
  byte @Nullable [] message() {
    return messages == 1 ? message : null;
  }
}
