package dev.snap.seam.net.channels;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;
import dev.snap.seam.net.Place;
import dev.snap.seam.net.socket.Sockets;
import dev.snap.seam.refused.Refused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel of a client that was opened before live. What is set is remembered until it is live;
 * then a real channel does it all. In blocking mode it connects before live too, through a recorded
 * socket, and then ends with the build as that does. Safe for many threads once live.
 */
final class MembraneSocketChannel extends SocketChannel implements MembraneChannel {
  private static final List<SocketOption<?>> OPTIONS =
      List.of(
          StandardSocketOptions.SO_RCVBUF,
          StandardSocketOptions.SO_SNDBUF,
          StandardSocketOptions.SO_KEEPALIVE,
          StandardSocketOptions.SO_REUSEADDR,
          StandardSocketOptions.SO_LINGER,
          StandardSocketOptions.TCP_NODELAY,
          StandardSocketOptions.IP_TOS);

  private final @Nullable ProtocolFamily family;
  private final Object lock = new Object();
  private final ChannelOptions options = new ChannelOptions("SocketChannel", OPTIONS);
  private @Nullable InetSocketAddress bound;
  private @Nullable Socket adaptor;

  /** The connection before live. */
  private volatile @Nullable Socket early;

  private volatile @Nullable SocketChannel real;

  MembraneSocketChannel(SelectorProvider provider, @Nullable ProtocolFamily family) {
    super(provider);
    this.family = family;
  }

  @Override
  public SocketChannel real() throws IOException {
    synchronized (lock) {
      checkOpen();
      SocketChannel known = real;
      return known != null ? known : becomeReal();
    }
  }

  private SocketChannel becomeReal() throws IOException {
    SocketChannel opened = fresh();
    try {
      options.apply(opened);
      opened.configureBlocking(isBlocking());
      if (bound != null) {
        opened.bind(bound);
      }
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    real = opened;
    return opened;
  }

  private SocketChannel fresh() throws IOException {
    return family == null ? provider().openSocketChannel() : provider().openSocketChannel(family);
  }

  /** Takes effect with the connection. */
  @Override
  public SocketChannel bind(@Nullable SocketAddress local) throws IOException {
    synchronized (lock) {
      checkOpen();
      if (bound != null) {
        throw new AlreadyBoundException();
      }
      InetSocketAddress chosen = checked(local == null ? new InetSocketAddress(0) : local);
      if (Door.live()) {
        real().bind(chosen);
      }
      bound = chosen;
    }
    return this;
  }

  @Override
  public boolean connect(SocketAddress remote) throws IOException {
    InetSocketAddress to = checkedForConnect(remote);
    if (Door.live()) {
      return real().connect(to);
    }
    if (!isBlocking()) {
      throw unwaited("SocketChannel.connect", "begins a connection to " + Place.of(to));
    }
    connectBeforeLive(to, 0);
    return true;
  }

  /** Connects in blocking mode, within a time in milliseconds, zero for any. */
  void connect(SocketAddress remote, int millis) throws IOException {
    InetSocketAddress to = checkedForConnect(remote);
    if (Door.live()) {
      real().socket().connect(to, millis);
    } else {
      connectBeforeLive(to, millis);
    }
  }

  private InetSocketAddress checkedForConnect(SocketAddress remote) throws IOException {
    InetSocketAddress to = checked(remote);
    checkOpen();
    if (early != null) {
      throw new AlreadyConnectedException();
    }
    return to;
  }

  private void connectBeforeLive(InetSocketAddress to, int millis) throws IOException {
    Socket socket = Sockets.newSocket();
    try {
      options.apply(socket);
      if (bound != null) {
        socket.bind(bound);
      }
      socket.connect(to, millis);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    early = socket;
  }

  private static Refusal unwaited(String operation, String does) {
    return Refused.attempt(
        SnapCode.NON_BLOCKING,
        operation,
        does + " without waiting for it, and when bytes come no journal can repeat",
        "Connect when the service is live, on first use or in an afterRestore hook of org.crac; a"
            + " Socket, or a SocketChannel in blocking mode, is recorded.");
  }

  private static InetSocketAddress checked(SocketAddress given) {
    if (!(Objects.requireNonNull(given) instanceof InetSocketAddress chosen)) {
      throw new UnsupportedAddressTypeException();
    }
    if (chosen.isUnresolved()) {
      throw new UnresolvedAddressException();
    }
    return chosen;
  }

  @Override
  public boolean finishConnect() throws IOException {
    checkOpen();
    SocketChannel live = real;
    if (live == null && early == null) {
      throw new NoConnectionPendingException();
    }
    return live == null || live.finishConnect();
  }

  @Override
  public boolean isConnected() {
    SocketChannel live = real;
    return live == null ? early != null : live.isConnected();
  }

  @Override
  public boolean isConnectionPending() {
    SocketChannel live = real;
    return live != null && live.isConnectionPending();
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    SocketChannel live = connected();
    return live == null ? Pieces.read(early(), into) : live.read(into);
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    SocketChannel live = connected();
    return live == null
        ? Pieces.read(early(), into, offset, length)
        : live.read(into, offset, length);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    SocketChannel live = connected();
    return live == null ? Pieces.write(early(), from) : live.write(from);
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    SocketChannel live = connected();
    return live == null
        ? Pieces.write(early(), from, offset, length)
        : live.write(from, offset, length);
  }

  @Override
  public SocketChannel shutdownInput() throws IOException {
    SocketChannel live = connected();
    (live == null ? early() : live.socket()).shutdownInput();
    return this;
  }

  @Override
  public SocketChannel shutdownOutput() throws IOException {
    SocketChannel live = connected();
    (live == null ? early() : live.socket()).shutdownOutput();
    return this;
  }

  @Override
  public Socket socket() {
    synchronized (lock) {
      if (adaptor == null) {
        adaptor = ChannelSocket.of(this);
      }
      return adaptor;
    }
  }

  /** The socket of the connection, null before there is one. */
  @Nullable Socket connection() {
    SocketChannel live = real;
    return live == null ? early : live.socket();
  }

  @Override
  public @Nullable SocketAddress getRemoteAddress() throws IOException {
    checkOpen();
    Socket connection = connection();
    return connection == null ? null : connection.getRemoteSocketAddress();
  }

  @Override
  public @Nullable SocketAddress getLocalAddress() throws IOException {
    checkOpen();
    Socket connection = connection();
    return connection == null ? bound : connection.getLocalSocketAddress();
  }

  @Override
  public <T> SocketChannel setOption(SocketOption<T> option, T value) throws IOException {
    synchronized (lock) {
      checkOpen();
      options.set(option, value);
      if (real != null) {
        real.setOption(option, value);
      } else if (early != null) {
        options.apply(early);
      }
    }
    return this;
  }

  @Override
  public <T> T getOption(SocketOption<T> option) throws IOException {
    synchronized (lock) {
      checkOpen();
      return real == null ? options.get(option, this::fresh) : real.getOption(option);
    }
  }

  @Override
  public Set<SocketOption<?>> supportedOptions() {
    return options.supported();
  }

  @Override
  protected void implCloseSelectableChannel() throws IOException {
    synchronized (lock) {
      if (real != null) {
        real.close();
      }
      if (early != null) {
        early.close();
      }
    }
  }

  @Override
  protected void implConfigureBlocking(boolean block) throws IOException {
    if (early != null && !block) {
      throw unwaited("SocketChannel.configureBlocking", "goes on with a connection");
    }
    synchronized (lock) {
      if (real != null) {
        real.configureBlocking(block);
      }
    }
  }

  private Socket early() {
    return Objects.requireNonNull(early);
  }

  /** The real channel, null before live. */
  private @Nullable SocketChannel connected() throws IOException {
    checkOpen();
    SocketChannel live = real;
    if (live == null && early == null) {
      throw new NotYetConnectedException();
    }
    return live;
  }

  private void checkOpen() throws ClosedChannelException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
  }
}
