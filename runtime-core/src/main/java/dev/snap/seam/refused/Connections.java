package dev.snap.seam.refused;

import com.sun.net.httpserver.HttpsServer;
import dev.snap.error.SnapCode;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import java.net.DatagramSocket;
import java.net.MulticastSocket;
import java.net.http.WebSocket;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.spi.SelectorProvider;

/** Refuses connections and servers that are not recorded. */
public final class Connections {
  private Connections() {}

  /** What the user is told of an operation on the network. */
  public static Refusal refused(String operation) {
    return Refused.attempt(
        SnapCode.NETWORK,
        operation,
        "uses the network in a way that no journal can repeat",
        "Use a Socket, a URL or java.net.http.HttpClient, which are recorded, or open it when the"
            + " service is live.");
  }

  @Guards(
      value = DatagramSocket.class,
      names = {"new", "super"})
  @Guards(
      value = MulticastSocket.class,
      names = {"new", "super"})
  public static void datagrams(String operation) {
    if (!Door.live()) {
      throw refused(operation);
    }
  }

  @Guards(value = DatagramChannel.class, names = "open")
  @Guards(value = AsynchronousSocketChannel.class, names = "open")
  @Guards(value = AsynchronousServerSocketChannel.class, names = "open")
  @Guards(
      value = AsynchronousChannelGroup.class,
      names = {"withCachedThreadPool", "withFixedThreadPool", "withThreadPool"})
  @Guards(value = Pipe.class, names = "open")
  @Guards(
      value = SelectorProvider.class,
      names = {"inheritedChannel", "openDatagramChannel", "openPipe"})
  @Guards(value = System.class, names = "inheritedChannel")
  public static void channel(String operation) {
    if (!Door.live()) {
      throw refused(operation);
    }
  }

  @Guards(value = WebSocket.Builder.class, names = "buildAsync")
  @Guards(value = HttpsServer.class, names = "create")
  public static void http(String operation) {
    if (!Door.live()) {
      throw refused(operation);
    }
  }
}
