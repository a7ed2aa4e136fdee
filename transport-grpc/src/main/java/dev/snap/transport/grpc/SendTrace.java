package dev.snap.transport.grpc;

import io.grpc.Attributes;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;

/**
 * Knows whether a call was ever given to a connection. Until then the callee cannot have seen it;
 * from then on nobody on this side can tell.
 */
final class SendTrace extends ClientStreamTracer.Factory {
  private volatile boolean sent;

  boolean sent() {
    return sent;
  }

  @Override
  public ClientStreamTracer newClientStreamTracer(
      ClientStreamTracer.StreamInfo info, Metadata headers) {
    return new ClientStreamTracer() {
      @Override
      public void streamCreated(Attributes connection, Metadata sentHeaders) {
        sent = true;
      }
    };
  }
}
