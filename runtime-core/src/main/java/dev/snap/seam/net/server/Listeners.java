package dev.snap.seam.net.server;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Surface;
import dev.snap.membrane.threads.Passage;
import dev.snap.membrane.threads.Wait;
import dev.snap.membrane.threads.Wait.Manner;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.refused.Refused;
import dev.snap.seam.threads.MembraneThread;
import dev.snap.seam.threads.Threads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What is to listen once the service is live, in the order in which it was bound. */
public final class Listeners implements BarrierStep {
  private static final Map<Object, Listening> DEFERRED = new LinkedHashMap<>();

  private static boolean joined;

  private Listeners() {}

  /** Lets a server listen when the service is live. */
  public static void defer(Object server, InetSocketAddress address, Listening listening) {
    Door.note(Action.of(Surface.NETWORK, "bind").with("listens", shown(address)));
    synchronized (DEFERRED) {
      DEFERRED.put(server, () -> bind(address, listening));
      if (!joined) {
        joined = true;
        Door.join(new Listeners());
      }
    }
  }

  /** Forgets a server that was closed before live. */
  public static void forget(Object server) {
    synchronized (DEFERRED) {
      DEFERRED.remove(server);
    }
  }

  /** The port of an address that nobody listens on yet. */
  public static int port(String operation, InetSocketAddress address) {
    if (address.getPort() == 0) {
      throw notYet(operation, "asks for a port that the system chooses when the service is live");
    }
    return address.getPort();
  }

  /**
   * Lets a thread of the bootstrap's own wait until the service is live; does nothing when it is.
   *
   * @param over whether it is to wait no longer, because the server was closed
   * @throws Refusal when others than such a thread would wait, or it is interrupted
   */
  public static void awaitLive(String operation, BooleanSupplier over) {
    if (Door.live()) {
      return;
    }
    if (!(Thread.currentThread() instanceof MembraneThread)) {
      throw notYet(operation, "waits for a connection before live");
    }
    Passage passage = Threads.scheduler().await(Wait.until(operation, over).in(Manner.IDLE));
    if (passage != Passage.LIVE && !over.getAsBoolean()) {
      throw notYet(operation, "was interrupted before live");
    }
  }

  /** What a server that does not listen yet cannot do. */
  static Refusal notYet(String operation, String does) {
    return Refused.attempt(
        SnapCode.LISTENER,
        operation,
        does,
        "Give the server a fixed port, accept connections in a thread of its own, or start the"
            + " server in an afterRestore hook of org.crac.");
  }

  @Override
  public void afterLive() {
    Map<Object, Listening> all;
    synchronized (DEFERRED) {
      all = new LinkedHashMap<>(DEFERRED);
      DEFERRED.clear();
    }
    for (Listening each : all.values()) {
      try {
        each.begin();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void bind(InetSocketAddress address, Listening listening) {
    try {
      listening.begin();
    } catch (IOException e) {
      throw new SnapFailure(
          SnapCode.PORT,
          Door.membrane().service() + " cannot listen on " + shown(address) + ": " + e.getMessage(),
          "Stop the process that has the port, or bind the server to another one.",
          e);
    }
  }

  private static String shown(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }

  /** Makes a server listen. */
  @FunctionalInterface
  public interface Listening {
    /** Opens the port. */
    void begin() throws IOException;
  }
}
