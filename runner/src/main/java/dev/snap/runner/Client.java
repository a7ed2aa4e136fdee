package dev.snap.runner;

import dev.snap.binding.ServiceMethod;
import dev.snap.binding.Stub;
import dev.snap.launch.StandardErrorFaults;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Grants;
import dev.snap.membrane.LivePhase;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Phase;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.RemoteCarrier;
import dev.snap.transport.Server;
import dev.snap.transport.Transport;
import dev.snap.wire.Codec;
import dev.snap.wire.References;
import org.jspecify.annotations.Nullable;

/**
 * Calls a running service from outside, for example from a test: a small service itself, named
 * {@code client}, so that it can pass references to its own objects. It opens a port for calls on
 * them when it passes the first one. Safe for use by many threads.
 */
public final class Client implements AutoCloseable {
  private static final String NAME = "client";

  private final String service;
  private final Transport transport = Transport.load();
  private final RemoteCarrier carrier;
  private final Membrane membrane;
  private @Nullable Server server;

  private Client(String service, Addresses addresses) {
    this.service = service;
    this.carrier = transport.carrier(NAME, addresses, CallLimits.DEFAULT);
    this.membrane =
        new Membrane(NAME, Client.class.getClassLoader(), Grants.NONE, new StandardErrorFaults());
    membrane.enter(new ClientPhase(new LivePhase(membrane, carrier)));
  }

  /**
   * A client of one service.
   *
   * @param service its full name
   * @param addresses where it is, and whatever it hands out references to
   */
  public static Client connect(String service, Addresses addresses) {
    return new Client(service, addresses);
  }

  /** The stub of what the service's bootstrap returned. */
  public <S> S root(Class<S> type) {
    return membrane
        .references()
        .resolve(new References.Reference(service, References.Reference.ROOT, null), type);
  }

  @Override
  public synchronized void close() {
    carrier.close();
    if (server != null) {
      server.close();
    }
  }

  /** An object of this process is about to be passed on: from now on it can be called. */
  private synchronized void listen() {
    if (server == null) {
      server = transport.open(membrane, ListenOptions.onPort(0));
    }
  }

  /** Live from the start; listens before the first object of this process crosses. */
  private final class ClientPhase implements Phase {
    private final LivePhase live;

    ClientPhase(LivePhase live) {
      this.live = live;
    }

    @Override
    public <A, R> Reply call(
        References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
      return carrier.call(
          target,
          binding,
          method,
          method.arguments().toBytes(arguments, new ListeningReferences()));
    }

    @Override
    public <T> T cross(Action action, Codec<T> codec, Effect<T> effect) throws Exception {
      return live.cross(action, codec, effect);
    }

    @Override
    public References.Reference importService(String name, CarriedBootstrap carried) {
      return live.importService(name, carried);
    }

    @Override
    public void refused(Refusal refusal) {
      live.refused(refusal);
    }
  }

  private final class ListeningReferences implements References {
    @Override
    public <S> Reference export(S object, Class<S> type) {
      if (!(object instanceof Stub)) {
        listen();
      }
      return membrane.references().export(object, type);
    }

    @Override
    public <S> S resolve(Reference reference, Class<S> type) {
      return membrane.references().resolve(reference, type);
    }
  }
}
