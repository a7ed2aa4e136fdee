package dev.snap.seam.net.server;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Surface;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.refused.Refused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is to listen once the service is live, in the order in which it was bound. */
final class Listeners implements BarrierStep {
  private static final Map<Object, Listening> DEFERRED = new LinkedHashMap<>();

  private static boolean joined;

  private Listeners() {}

  /** Lets a server listen when the service is live. */
  static void defer(Object server, InetSocketAddress address, Listening listening) {
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
  static void forget(Object server) {
    synchronized (DEFERRED) {
      DEFERRED.remove(server);
    }
  }

  /** The port of an address that nobody listens on yet. */
  static int port(String operation, InetSocketAddress address) {
    if (address.getPort() == 0) {
      throw notYet(operation, "asks for a port that the system chooses when the service is live");
    }
    return address.getPort();
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
  interface Listening {
    void begin() throws IOException;
  }
}
