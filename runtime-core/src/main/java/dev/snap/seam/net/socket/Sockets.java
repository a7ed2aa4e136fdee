package dev.snap.seam.net.socket;

import dev.snap.membrane.Effect;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.net.HostNames;
import dev.snap.seam.refused.Connections;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Where sockets of clients come from. */
public final class Sockets {
  private Sockets() {}

  @Replaces(value = Socket.class, kind = Kind.NEW)
  public static Socket newSocket() {
    return Door.live() ? new Socket() : made(MembraneSocket::new);
  }

  @Replaces(value = Socket.class, kind = Kind.NEW)
  public static Socket newSocket(Proxy proxy) {
    return Door.live() ? new Socket(proxy) : made(() -> new MembraneSocket(proxy));
  }

  @Replaces(value = Socket.class, kind = Kind.NEW)
  public static Socket newSocket(@Nullable String host, int port) throws IOException {
    return Door.live() ? new Socket(host, port) : new MembraneSocket(host, port);
  }

  @Replaces(value = Socket.class, kind = Kind.NEW)
  public static Socket newSocket(InetAddress host, int port) throws IOException {
    return Door.live() ? new Socket(host, port) : new MembraneSocket(host, port);
  }

  @Replaces(value = Socket.class, kind = Kind.NEW)
  public static Socket newSocket(
      @Nullable String host, int port, @Nullable InetAddress localHost, int localPort)
      throws IOException {
    return Door.live()
        ? new Socket(host, port, localHost, localPort)
        : new MembraneSocket(HostNames.getByName(host), port, localHost, localPort);
  }

  @Replaces(value = Socket.class, kind = Kind.NEW)
  public static Socket newSocket(
      InetAddress host, int port, @Nullable InetAddress localHost, int localPort)
      throws IOException {
    return Door.live()
        ? new Socket(host, port, localHost, localPort)
        : new MembraneSocket(host, port, localHost, localPort);
  }

  @Replaces(SocketFactory.class)
  public static SocketFactory getDefault() {
    return Door.live() ? SocketFactory.getDefault() : new MembraneSocketFactory();
  }

  /** Refuses sockets that may carry datagrams, a form that the JDK has given up. */
  @Guards(
      value = Socket.class,
      names = {"new(String, int, boolean)", "new(InetAddress, int, boolean)"})
  public static void datagrams(String operation) {
    if (!Door.live()) {
      throw Connections.refused(operation);
    }
  }

  /** What the constructor for the insides of sockets may throw, and never does. */
  private static Socket made(Effect<Socket> unconnected) {
    try {
      return unconnected.perform();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
