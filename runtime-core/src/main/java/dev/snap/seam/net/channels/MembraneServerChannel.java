package dev.snap.seam.net.channels;

import dev.snap.seam.Door;
import dev.snap.seam.net.server.Listeners;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel of a server that was opened before live. It listens from the moment the service is
 * live; then a real channel does it all. Safe for many threads once live.
 */
final class MembraneServerChannel extends ServerSocketChannel implements MembraneChannel {
  private static final List<SocketOption<?>> OPTIONS =
      List.of(
          StandardSocketOptions.SO_RCVBUF,
          StandardSocketOptions.SO_REUSEADDR,
          StandardSocketOptions.SO_REUSEPORT);

  private final @Nullable ProtocolFamily family;
  private final Object lock = new Object();
  private final ChannelOptions options = new ChannelOptions("ServerSocketChannel", OPTIONS);
  private @Nullable InetSocketAddress address;
  private int backlog;
  private @Nullable ServerSocket socket;
  private volatile @Nullable ServerSocketChannel real;

  MembraneServerChannel(SelectorProvider provider, @Nullable ProtocolFamily family) {
    super(provider);
    this.family = family;
  }

  @Override
  public ServerSocketChannel real() throws IOException {
    synchronized (lock) {
      checkOpen();
      ServerSocketChannel known = real;
      return known != null ? known : becomeReal();
    }
  }

  private ServerSocketChannel becomeReal() throws IOException {
    ServerSocketChannel opened = fresh();
    try {
      options.apply(opened);
      opened.configureBlocking(isBlocking());
      if (address != null) {
        opened.bind(address, backlog);
      }
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    real = opened;
    return opened;
  }

  private ServerSocketChannel fresh() throws IOException {
    return family == null
        ? provider().openServerSocketChannel()
        : provider().openServerSocketChannel(family);
  }

  @Override
  public ServerSocketChannel bind(@Nullable SocketAddress local, int length) throws IOException {
    synchronized (lock) {
      checkOpen();
      if (address != null) {
        throw new AlreadyBoundException();
      }
      InetSocketAddress chosen = checked(local == null ? new InetSocketAddress(0) : local);
      if (Door.live()) {
        real().bind(chosen, length);
      } else {
        Listeners.defer(this, chosen, this::real);
      }
      address = chosen;
      backlog = length;
    }
    return this;
  }

  private static InetSocketAddress checked(SocketAddress given) {
    if (!(given instanceof InetSocketAddress chosen)) {
      throw new UnsupportedAddressTypeException();
    }
    if (chosen.isUnresolved()) {
      throw new UnresolvedAddressException();
    }
    return chosen;
  }

  /** Nobody connects before live: then there is nothing to take, or the thread waits for live. */
  @Override
  public @Nullable SocketChannel accept() throws IOException {
    checkOpen();
    if (bound() == null) {
      throw new NotYetBoundException();
    }
    if (!Door.live() && !isBlocking()) {
      return null;
    }
    Listeners.awaitLive("ServerSocketChannel.accept", () -> !isOpen());
    if (!isOpen()) {
      throw new AsynchronousCloseException();
    }
    return real().accept();
  }

  @Override
  public ServerSocket socket() {
    synchronized (lock) {
      if (socket == null) {
        socket = ServerChannelSocket.of(this);
      }
      return socket;
    }
  }

  @Override
  public @Nullable SocketAddress getLocalAddress() throws IOException {
    checkOpen();
    return localAddress("ServerSocketChannel.getLocalAddress");
  }

  /** Where it is bound, also when it is closed. */
  @Nullable InetSocketAddress localAddress(String operation) throws IOException {
    InetSocketAddress chosen = bound();
    ServerSocketChannel live = real;
    if (chosen == null || live == null || !live.isOpen()) {
      return chosen == null
          ? null
          : new InetSocketAddress(chosen.getAddress(), Listeners.port(operation, chosen));
    }
    return (InetSocketAddress) live.getLocalAddress();
  }

  /** What it was bound to. */
  @Nullable InetSocketAddress bound() {
    synchronized (lock) {
      return address;
    }
  }

  @Override
  public <T> ServerSocketChannel setOption(SocketOption<T> option, T value) throws IOException {
    synchronized (lock) {
      checkOpen();
      options.set(option, value);
      if (real != null) {
        real.setOption(option, value);
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
    Listeners.forget(this);
    synchronized (lock) {
      if (real != null) {
        real.close();
      }
    }
  }

  @Override
  protected void implConfigureBlocking(boolean block) throws IOException {
    synchronized (lock) {
      if (real != null) {
        real.configureBlocking(block);
      }
    }
  }

  @Override
  public String toString() {
    String state = isOpen() ? String.valueOf(bound()) : "closed";
    return "java.nio.channels.ServerSocketChannel[" + state.replace("null", "unbound") + "]";
  }

  private void checkOpen() throws ClosedChannelException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
  }
}
