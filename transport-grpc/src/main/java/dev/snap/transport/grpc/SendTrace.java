package dev.snap.transport.grpc;

import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;

/**
 * Knows whether a call was ever written to a connection. Until then the callee cannot have seen it;
 * from then on nobody on this side can tell. A call that was given to a connection which is about
 * to end is not written: its stream is made and dropped.
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
      public void outboundHeaders() {
        sent = true;
      }
    };
  }
}
