package dev.snap.seam.net.socket;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.net.HostNames;
import dev.snap.seam.refused.Connections;
import dev.snap.wire.Codecs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOptions;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The inside of a socket: its options, and its line once it is connected. */
final class SocketDouble extends SocketImpl {
  private final Map<Integer, Object> options = new TreeMap<>();
  private @Nullable InetSocketAddress bound;
  private @Nullable Line line;

  /** Fails when the connection was one of the build. */
  void checkAlive() throws SocketException {
    if (line != null) {
      line.checkAlive();
    }
  }

  /** The connection ended with the build. */
  void die() {
    if (line != null) {
      line.die();
    }
  }

  @Override
  protected void create(boolean stream) {
    if (!stream) {
      throw Connections.refused("new Socket for datagrams");
    }
  }

  @Override
  protected void connect(String host, int port) throws IOException {
    connect(HostNames.getByName(host), port);
  }

  @Override
  protected void connect(InetAddress host, int port) throws IOException {
    connect(new InetSocketAddress(host, port), 0);
  }

  @Override
  protected void connect(SocketAddress endpoint, int timeout) throws IOException {
    if (!(endpoint instanceof InetSocketAddress to)) {
      throw new IllegalArgumentException("Unsupported address type");
    }
    if (to.isUnresolved()) {
      throw new UnknownHostException(to.getHostName());
    }
    address = to.getAddress();
    port = to.getPort();
    Line opened = new Line(to);
    opened.connect(options, bound, timeout);
    line = opened;
    localport = opened.local().getPort();
  }

  /** Takes effect with the connection. */
  @Override
  protected void bind(InetAddress host, int localPort) {
    bound = new InetSocketAddress(host, localPort);
    localport = localPort;
  }

  @Override
  protected void listen(int backlog) throws IOException {
    throw new SocketException("not a server");
  }

  @Override
  protected void accept(SocketImpl accepted) throws IOException {
    throw new SocketException("not a server");
  }

  @Override
  protected InputStream getInputStream() throws IOException {
    return line().input();
  }

  @Override
  protected OutputStream getOutputStream() throws IOException {
    return line().output();
  }

  @Override
  protected int available() throws IOException {
    return line().input().available();
  }

  @Override
  protected void close() throws IOException {
    if (line != null) {
      line.close();
    }
  }

  @Override
  protected void shutdownInput() throws IOException {
    line().change("Socket.shutdownInput", Socket::shutdownInput);
  }

  @Override
  protected void shutdownOutput() throws IOException {
    line().change("Socket.shutdownOutput", Socket::shutdownOutput);
  }

  @Override
  protected void sendUrgentData(int data) {
    throw Connections.refused("Socket.sendUrgentData");
  }

  @Override
  public void setOption(int option, Object value) throws SocketException {
    options.put(option, value);
    if (line != null) {
      line.setOption(option, value);
    }
  }

  @Override
  public Object getOption(int option) throws SocketException {
    Object known = options.get(option);
    if (known != null) {
      return known;
    }
    return switch (option) {
      case SocketOptions.SO_BINDADDR -> localAddress();
      case SocketOptions.SO_RCVBUF ->
          size("Socket.getReceiveBufferSize", Socket::getReceiveBufferSize);
      case SocketOptions.SO_SNDBUF -> size("Socket.getSendBufferSize", Socket::getSendBufferSize);
      case SocketOptions.SO_TIMEOUT, SocketOptions.IP_TOS -> 0;
      default -> false;
    };
  }

  private InetAddress localAddress() {
    if (line != null) {
      return line.local().getAddress();
    }
    return bound == null ? new InetSocketAddress(0).getAddress() : bound.getAddress();
  }

  /** As the system gives it to a new socket. */
  private static int size(String operation, Size size) {
    return Door.cross(
        Action.of(Surface.NETWORK, operation),
        Codecs.INTEGER,
        () -> {
          try (Socket socket = new Socket()) {
            return size.of(socket);
          }
        });
  }

  private Line line() throws SocketException {
    if (line == null) {
      throw new SocketException("Socket is not connected");
    }
    return line;
  }

  @FunctionalInterface
  private interface Size {
    int of(Socket socket) throws IOException;
  }
}
