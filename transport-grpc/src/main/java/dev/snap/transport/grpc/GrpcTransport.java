package dev.snap.transport.grpc;

import dev.snap.membrane.Membrane;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.RemoteCarrier;
import dev.snap.transport.Server;
import dev.snap.transport.Transport;

/** Calls over HTTP/2 in the format of gRPC, by grpc-java. */
public final class GrpcTransport implements Transport {

  @Override
  public Server open(Membrane membrane, ListenOptions options) {
    return GrpcServer.open(membrane, options);
  }

  @Override
  public RemoteCarrier carrier(String caller, Addresses addresses, CallLimits limits) {
    return new GrpcCarrier(caller, new Connections(addresses, limits), limits);
  }
}
