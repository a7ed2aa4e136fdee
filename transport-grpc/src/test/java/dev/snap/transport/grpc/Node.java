package dev.snap.transport.grpc;

import dev.snap.membrane.Grants;
import dev.snap.membrane.LivePhase;
import dev.snap.membrane.Membrane;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.RemoteCarrier;
import dev.snap.transport.Server;
import dev.snap.transport.Transport;
import dev.snap.wire.References;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One live service as a process would hold it: membrane, carrier and, once opened, a server. */
final class Node implements AutoCloseable {
  final Membrane membrane;
  final RemoteCarrier carrier;
  final List<String> faults = new CopyOnWriteArrayList<>();
  private @Nullable Server server;

  Node(String service, Addresses addresses, CallLimits limits) {
    membrane =
        new Membrane(
            service,
            Node.class.getClassLoader(),
            Grants.NONE,
            (name, method, fault) -> faults.add(method + " " + fault));
    carrier = Transport.load().carrier(service, addresses, limits);
    membrane.enter(new LivePhase(membrane, carrier));
  }

  static Node of(String service, Addresses addresses) {
    return new Node(service, addresses, CallLimits.DEFAULT);
  }

  /** Exports a desk as number 0 and opens a port, any when 0. */
  Node serving(Desk desk, int port) {
    return serving(desk, ListenOptions.onPort(port));
  }

  Node serving(Desk desk, ListenOptions options) {
    membrane.references().export(desk, Desk.class);
    server = Transport.load().open(membrane, options);
    return this;
  }

  Server server() {
    return java.util.Objects.requireNonNull(server);
  }

  /** The root object of another service. */
  Desk desk(String service) {
    return membrane.references().resolve(new References.Reference(service, 0, null), Desk.class);
  }

  @Override
  public void close() {
    carrier.close();
    if (server != null) {
      server.close();
    }
  }
}
