package dev.snap.seam.network;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
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

/** Sockets and what is built on them. */
public final class Sockets {
  private Sockets() {}

  @Guards(
      value = Socket.class,
      names = {"new", "super", "connect", "bind"})
  @Guards(
      value = ServerSocket.class,
      names = {"new", "super", "accept", "bind"})
  @Guards(
      value = DatagramSocket.class,
      names = {"new", "super", "bind", "connect", "receive", "send"})
  @Guards(
      value = MulticastSocket.class,
      names = {"new", "super"})
  @Guards(value = SocketFactory.class, names = "createSocket")
  @Guards(value = ServerSocketFactory.class, names = "createServerSocket")
  @Guards(
      value = SocketChannel.class,
      names = {"open", "bind", "connect"})
  @Guards(
      value = ServerSocketChannel.class,
      names = {"open", "bind"})
  @Guards(
      value = DatagramChannel.class,
      names = {"open", "bind", "connect"})
  @Guards(
      value = AsynchronousSocketChannel.class,
      names = {"open", "bind", "connect"})
  @Guards(
      value = AsynchronousServerSocketChannel.class,
      names = {"open", "bind"})
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
  @Guards(
      value = HttpClient.class,
      names = {"send", "sendAsync", "newWebSocketBuilder"})
  @Guards(
      value = InetAddress.class,
      names = {"getAllByName", "getByName", "getCanonicalHostName", "isReachable"})
  @Guards(
      value = NetworkInterface.class,
      names = {
        "getByIndex",
        "getByInetAddress",
        "getByName",
        "getNetworkInterfaces",
        "networkInterfaces"
      })
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw refusal(operation);
    }
  }

  /** Refuses an operation of that name. */
  static Refusal refusal(String operation) {
    return Door.refuse(
        new SnapFailure(
            SnapCode.NETWORK,
            operation + " reaches the network during the bootstrap",
            "Open the connection when it is first used, after the bootstrap has returned."));
  }
}
