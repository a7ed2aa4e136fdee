package dev.snap.transport.grpc;

import io.grpc.Metadata;

/**
 * What Snap adds to the metadata of a call. All of it may be absent: a client that knows nothing of
 * Snap calls what the bootstrap of the service returned.
 */
final class Headers {
  /** Request: the number of the export; when absent, what the bootstrap returned is meant. */
  static final Metadata.Key<String> EXPORT = text("snap-export");

  /** Request: the full name of the service that is meant; a server of another one refuses. */
  static final Metadata.Key<String> SERVICE = text("snap-service");

  /** Request: the replica that is meant, as its references have it; another one refuses. */
  static final Metadata.Key<String> INSTANCE = text("snap-instance");

  /** Request: the full name of the calling service. */
  static final Metadata.Key<String> CALLER = text("snap-caller");

  /** Request: the trace that the call belongs to (https://www.w3.org/TR/trace-context/). */
  static final Metadata.Key<String> TRACE = text("traceparent");

  /**
   * Trailer: the bytes of a declared exception, with the status {@code FAILED_PRECONDITION}: the
   * call was answered, and no standard policy retries that code. Empty when they are too many for a
   * trailer: then they are the message.
   */
  static final Metadata.Key<byte[]> EXCEPTION =
      Metadata.Key.of("snap-exception-bin", Metadata.BINARY_BYTE_MARSHALLER);

  /** Trailer: reason and execution of a {@link dev.snap.RemoteFailure}, separated by a space. */
  static final Metadata.Key<String> FAILURE = text("snap-failure");

  /**
   * The largest exception that travels in a trailer, in bytes; gRPC peers take 8 KiB of metadata by
   * default.
   */
  static final int EXCEPTION_BYTES = 4096;

  private Headers() {}

  private static Metadata.Key<String> text(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
