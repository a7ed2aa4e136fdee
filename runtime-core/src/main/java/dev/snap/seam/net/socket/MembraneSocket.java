package dev.snap.seam.net.socket;

import dev.snap.seam.StandsIn;
import dev.snap.seam.net.HostNames;
import dev.snap.seam.refused.Connections;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A socket made before live, and the superclass of the user's own. All that the JDK's socket knows
 * of itself it knows as ever; what it does goes through a {@link Line}. A connection that is open
 * when the service goes live is closed then, and says so when it is touched.
 */
@StandsIn(value = Socket.class, created = false)
public class MembraneSocket extends Socket {
  private final SocketDouble inner;

  public MembraneSocket() throws SocketException {
    this(new SocketDouble());
  }

  public MembraneSocket(Proxy proxy) throws SocketException {
    this();
    if (proxy.type() != Proxy.Type.DIRECT) {
      throw Connections.refused("new Socket(Proxy)");
    }
  }

  protected MembraneSocket(@Nullable SocketImpl impl) throws SocketException {
    this();
    if (impl != null) {
      throw Connections.refused("new Socket(SocketImpl)");
    }
  }

  public MembraneSocket(@Nullable String host, int port) throws IOException {
    this();
    connectOrClose(new InetSocketAddress(HostNames.getByName(host), port));
  }

  public MembraneSocket(InetAddress address, int port) throws IOException {
    this();
    connectOrClose(new InetSocketAddress(address, port));
  }

  public MembraneSocket(
      @Nullable String host, int port, @Nullable InetAddress localAddress, int localPort)
      throws IOException {
    this(HostNames.getByName(host), port, localAddress, localPort);
  }

  public MembraneSocket(
      InetAddress address, int port, @Nullable InetAddress localAddress, int localPort)
      throws IOException {
    this();
    bind(new InetSocketAddress(localAddress, localPort));
    connectOrClose(new InetSocketAddress(address, port));
  }

  public MembraneSocket(@Nullable String host, int port, boolean stream) throws IOException {
    this(host, port);
  }

  public MembraneSocket(InetAddress host, int port, boolean stream) throws IOException {
    this(host, port);
  }

  private MembraneSocket(SocketDouble inner) throws SocketException {
    super(inner);
    this.inner = inner;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    super.connect(endpoint, timeout);
    OpenSockets.opened(this);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    inner.checkAlive();
    return super.getInputStream();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    inner.checkAlive();
    return super.getOutputStream();
  }

  @Override
  public synchronized void close() throws IOException {
    super.close();
    OpenSockets.closed(this);
  }

  @Override
  public @Nullable SocketChannel getChannel() {
    return null;
  }

  /** The connection ended with the build. */
  void die() throws IOException {
    inner.die();
    close();
  }

  private void connectOrClose(InetSocketAddress address) throws IOException {
    try {
      connect(address);
    } catch (IOException e) {
      close();
      throw e;
    }
  }
}
