package dev.snap.seam.net.server;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import dev.snap.seam.refused.Connections;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.channels.ServerSocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A server made before live, and the superclass of the user's own. It listens from the moment the
 * service is live; then a real server does it all. Safe for many threads once live.
 */
@StandsIn(value = ServerSocket.class, created = false)
public class MembraneServerSocket extends ServerSocket {
  private static final int DEFAULT_BACKLOG = 50;

  private @Nullable InetSocketAddress address;
  private int backlog = DEFAULT_BACKLOG;
  private int timeout;
  private int receiveBuffer;
  private boolean reuses = true;
  private volatile boolean closed;
  private @Nullable ServerSocket real;

  @SuppressWarnings("this-escape")
  public MembraneServerSocket() throws IOException {}

  public MembraneServerSocket(int port) throws IOException {
    this(port, DEFAULT_BACKLOG, null);
  }

  public MembraneServerSocket(int port, int backlog) throws IOException {
    this(port, backlog, null);
  }

  public MembraneServerSocket(int port, int backlog, @Nullable InetAddress address)
      throws IOException {
    bind(new InetSocketAddress(address, port), backlog);
  }

  protected MembraneServerSocket(SocketImpl impl) throws IOException {
    throw Connections.refused("new ServerSocket(SocketImpl)");
  }

  @Override
  public void bind(@Nullable SocketAddress endpoint) throws IOException {
    bind(endpoint, DEFAULT_BACKLOG);
  }

  @Override
  public synchronized void bind(@Nullable SocketAddress endpoint, int length) throws IOException {
    if (closed) {
      throw new SocketException("Socket is closed");
    }
    if (address != null) {
      throw new SocketException("Already bound");
    }
    SocketAddress given = endpoint == null ? new InetSocketAddress(0) : endpoint;
    if (!(given instanceof InetSocketAddress chosen)) {
      throw new IllegalArgumentException("Unsupported address type");
    }
    if (chosen.isUnresolved()) {
      throw new SocketException("Unresolved address");
    }
    address = chosen;
    backlog = length;
    if (Door.live()) {
      var unused = real();
    } else {
      Listeners.defer(this, chosen, this::real);
    }
  }

  @Override
  public Socket accept() throws IOException {
    if (closed) {
      throw new SocketException("Socket is closed");
    }
    if (address == null) {
      throw new SocketException("Socket is not bound yet");
    }
    Listeners.awaitLive("ServerSocket.accept", () -> closed);
    if (closed) {
      throw new SocketException("Socket closed");
    }
    return real().accept();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    Listeners.forget(this);
    if (real != null) {
      real.close();
    }
  }

  @Override
  public synchronized int getLocalPort() {
    if (address == null) {
      return -1;
    }
    return real == null
        ? Listeners.port("ServerSocket.getLocalPort", address)
        : real.getLocalPort();
  }

  @Override
  public synchronized @Nullable InetAddress getInetAddress() {
    return address == null ? null : address.getAddress();
  }

  @Override
  public synchronized @Nullable SocketAddress getLocalSocketAddress() {
    return address == null ? null : new InetSocketAddress(address.getAddress(), getLocalPort());
  }

  @Override
  public synchronized boolean isBound() {
    return address != null;
  }

  @Override
  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public @Nullable ServerSocketChannel getChannel() {
    return null;
  }

  @Override
  public synchronized void setSoTimeout(int millis) throws SocketException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout < 0");
    }
    timeout = millis;
    if (real != null) {
      real.setSoTimeout(millis);
    }
  }

  @Override
  public synchronized int getSoTimeout() {
    return timeout;
  }

  @Override
  public synchronized void setReuseAddress(boolean on) {
    reuses = on;
  }

  @Override
  public synchronized boolean getReuseAddress() {
    return reuses;
  }

  @Override
  public synchronized void setReceiveBufferSize(int size) throws SocketException {
    if (size <= 0) {
      throw new IllegalArgumentException("negative receive size");
    }
    receiveBuffer = size;
    if (real != null) {
      real.setReceiveBufferSize(size);
    }
  }

  @Override
  public synchronized int getReceiveBufferSize() throws SocketException {
    if (real != null) {
      return real.getReceiveBufferSize();
    }
    if (receiveBuffer == 0) {
      throw Listeners.notYet(
          "ServerSocket.getReceiveBufferSize", "asks for what the system chooses");
    }
    return receiveBuffer;
  }

  @Override
  public synchronized String toString() {
    return "ServerSocket[" + (address == null ? "unbound" : "addr=" + address) + "]";
  }

  private synchronized ServerSocket real() throws IOException {
    ServerSocket server = real;
    if (server == null) {
      server = new ServerSocket();
      server.setReuseAddress(reuses);
      server.setSoTimeout(timeout);
      if (receiveBuffer > 0) {
        server.setReceiveBufferSize(receiveBuffer);
      }
      server.bind(address, backlog);
      real = server;
    }
    return server;
  }
}
