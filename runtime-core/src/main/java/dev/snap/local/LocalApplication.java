package dev.snap.local;

import dev.snap.Bootstrap;
import dev.snap.binding.ServiceMethod;
import dev.snap.launch.StandardErrorFaults;
import dev.snap.membrane.Boot;
import dev.snap.membrane.Carrier;
import dev.snap.membrane.Grants;
import dev.snap.membrane.LivePhase;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Reply;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.carried.CarriedBootstrapWriter;
import dev.snap.transport.Address;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.RemoteCarrier;
import dev.snap.transport.Server;
import dev.snap.transport.Transport;
import dev.snap.wire.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An application whose services all run in this JVM, each behind a membrane of its own that is live
 * from the start. Values are copied between services as they are everywhere. Safe for use by many
 * threads once started.
 */
public final class LocalApplication implements AutoCloseable {
  private static final String CLIENT = "client";

  private final Wiring wiring;
  private final ClassLoader loader;
  private final Map<String, Membrane> membranes = new ConcurrentHashMap<>();
  private final Map<String, Address> addresses = new ConcurrentHashMap<>();
  private final List<Runnable> open = new ArrayList<>();
  private final Membrane client;
  private final References.Reference root;

  private LocalApplication(String name, Bootstrap<?> bootstrap, Wiring wiring) {
    this.wiring = wiring;
    this.loader = Objects.requireNonNull(bootstrap.getClass().getClassLoader());
    this.client = membrane(CLIENT);
    this.root = boot(name, CarriedBootstrapWriter.write(bootstrap, client.references()));
  }

  /** How services of one JVM call each other. */
  public enum Wiring {
    /** Through one generated stub frame, so that a debugger steps from caller to callee. */
    DIRECT,
    /** Through the transport, over loopback sockets. */
    TRANSPORT
  }

  /** Runs the root bootstrap and all that it imports. */
  public static LocalApplication start(String name, Bootstrap<?> root, Wiring wiring) {
    return new LocalApplication(name, root, wiring);
  }

  /** The stub of what the root bootstrap returned. */
  public <S> S root(Class<S> type) {
    return client.references().resolve(root, type);
  }

  @Override
  public void close() {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).run();
    }
  }

  private References.Reference boot(String service, CarriedBootstrap carried) {
    return Boot.run(membrane(service), carried);
  }

  private Membrane membrane(String service) {
    Membrane membrane = new Membrane(service, loader, Grants.NONE, new StandardErrorFaults());
    membranes.put(service, membrane);
    if (wiring == Wiring.DIRECT) {
      membrane.meet(membranes::get);
      membrane.enter(new LivePhase(membrane, new NeighbourCarrier(), this::boot));
    } else {
      connect(membrane);
    }
    return membrane;
  }

  private void connect(Membrane membrane) {
    Transport transport = Transport.load();
    RemoteCarrier carrier =
        transport.carrier(
            membrane.service(),
            service -> Optional.ofNullable(addresses.get(service)),
            CallLimits.DEFAULT);
    membrane.enter(new LivePhase(membrane, carrier, this::boot));
    Server server = transport.open(membrane, ListenOptions.onPort(0));
    addresses.put(membrane.service(), server.address());
    open.add(server::close);
    open.add(carrier::close);
  }

  /** For calls that are not made through a stub of this JVM. */
  private final class NeighbourCarrier implements Carrier {
    @Override
    public Reply call(
        References.Reference target, String binding, ServiceMethod<?, ?> method, byte[] arguments) {
      Membrane callee = Objects.requireNonNull(membranes.get(target.service()), target.service());
      return callee.invoke(target.export(), binding, method.index(), arguments);
    }
  }
}
