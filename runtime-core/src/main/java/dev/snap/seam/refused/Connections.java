package dev.snap.seam.refused;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import dev.snap.error.SnapCode;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import java.net.DatagramSocket;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;

/** Refuses connections and servers. */
public final class Connections {
  private Connections() {}

  /** What the user is told of an operation on the network. */
  static Refusal refused(String operation) {
    return Refused.attempt(
        SnapCode.NETWORK,
        operation,
        "uses the network in the bootstrap",
        "Open the connection on the first call of the live service that needs it, or read what the"
            + " bootstrap needs from a file that an earlier step of the build has fetched.");
  }

  @Guards(
      value = Socket.class,
      names = {"new", "super"})
  @Guards(
      value = ServerSocket.class,
      names = {"new", "super"})
  @Guards(
      value = DatagramSocket.class,
      names = {"new", "super"})
  @Guards(
      value = MulticastSocket.class,
      names = {"new", "super"})
  @Guards(value = SocketFactory.class, names = "createSocket")
  @Guards(value = ServerSocketFactory.class, names = "createServerSocket")
  public static void socket(String operation) {
    if (!Door.live()) {
      throw refused(operation);
    }
  }

  @Guards(value = SocketChannel.class, names = "open")
  @Guards(value = ServerSocketChannel.class, names = "open")
  @Guards(value = DatagramChannel.class, names = "open")
  @Guards(value = AsynchronousSocketChannel.class, names = "open")
  @Guards(value = AsynchronousServerSocketChannel.class, names = "open")
  @Guards(
      value = AsynchronousChannelGroup.class,
      names = {"withCachedThreadPool", "withFixedThreadPool", "withThreadPool"})
  @Guards(value = Pipe.class, names = "open")
  @Guards(value = Selector.class, names = "open")
  @Guards(
      value = SelectorProvider.class,
      names = {
        "inheritedChannel",
        "openDatagramChannel",
        "openPipe",
        "openSelector",
        "openServerSocketChannel",
        "openSocketChannel"
      })
  @Guards(value = System.class, names = "inheritedChannel")
  public static void channel(String operation) {
    if (!Door.live()) {
      throw refused(operation);
    }
  }

  @Guards(
      value = HttpClient.class,
      names = {"send", "sendAsync"})
  @Guards(value = WebSocket.Builder.class, names = "buildAsync")
  @Guards(value = HttpServer.class, names = "create")
  @Guards(value = HttpsServer.class, names = "create")
  public static void http(String operation) {
    if (!Door.live()) {
      throw refused(operation);
    }
  }
}
