package dev.snap.seam.net.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server channel as a socket, which is all the channel's. Safe for many threads once live. */
final class ServerChannelSocket extends ServerSocket {
  private final MembraneServerChannel channel;
  private int timeout;

  private ServerChannelSocket(MembraneServerChannel channel) throws IOException {
    this.channel = channel;
  }

  static ServerSocket of(MembraneServerChannel channel) {
    try {
      return new ServerChannelSocket(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void bind(@Nullable SocketAddress local) throws IOException {
    bind(local, 50);
  }

  @Override
  public void bind(@Nullable SocketAddress local, int backlog) throws IOException {
    try {
      channel.bind(local, backlog);
    } catch (ClosedChannelException e) {
      throw new SocketException("Socket is closed");
    } catch (AlreadyBoundException e) {
      throw new SocketException("Already bound");
    } catch (UnresolvedAddressException e) {
      throw new SocketException("Unresolved address");
    }
  }

  @Override
  public Socket accept() throws IOException {
    if (!channel.isBlocking()) {
      throw new IllegalBlockingModeException();
    }
    int millis = getSoTimeout();
    if (millis > 0) {
      ServerSocket live = channel.real().socket();
      live.setSoTimeout(millis);
      return live.accept();
    }
    SocketChannel accepted = channel.accept();
    if (accepted == null) {
      throw new IllegalBlockingModeException();
    }
    return accepted.socket();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public ServerSocketChannel getChannel() {
    return channel;
  }

  @Override
  public boolean isBound() {
    return channel.bound() != null;
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    InetSocketAddress bound = channel.bound();
    return bound == null ? null : bound.getAddress();
  }

  @Override
  public int getLocalPort() {
    try {
      InetSocketAddress local = channel.localAddress("ServerSocket.getLocalPort");
      return local == null ? -1 : local.getPort();
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public synchronized void setSoTimeout(int millis) {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout < 0");
    }
    timeout = millis;
  }

  @Override
  public synchronized int getSoTimeout() {
    return timeout;
  }

  @Override
  public void setReuseAddress(boolean on) throws SocketException {
    set(StandardSocketOptions.SO_REUSEADDR, on);
  }

  @Override
  public boolean getReuseAddress() throws SocketException {
    return get(StandardSocketOptions.SO_REUSEADDR);
  }

  @Override
  public synchronized void setReceiveBufferSize(int size) throws SocketException {
    if (size <= 0) {
      throw new IllegalArgumentException("size cannot be 0 or negative");
    }
    set(StandardSocketOptions.SO_RCVBUF, size);
  }

  @Override
  public synchronized int getReceiveBufferSize() throws SocketException {
    return get(StandardSocketOptions.SO_RCVBUF);
  }

  @Override
  public <T> ServerSocket setOption(SocketOption<T> option, T value) throws IOException {
    channel.setOption(option, value);
    return this;
  }

  @Override
  public <T> T getOption(SocketOption<T> option) throws IOException {
    return channel.getOption(option);
  }

  @Override
  public Set<SocketOption<?>> supportedOptions() {
    return channel.supportedOptions();
  }

  @Override
  public String toString() {
    InetSocketAddress bound = channel.bound();
    return "ServerSocket[" + (bound == null ? "unbound" : "addr=" + bound) + "]";
  }

  private <T> void set(SocketOption<T> option, T value) throws SocketException {
    try {
      channel.setOption(option, value);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private <T> T get(SocketOption<T> option) throws SocketException {
    try {
      return channel.getOption(option);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static SocketException failure(IOException e) {
    return e instanceof SocketException own ? own : new SocketException("Socket is closed");
  }
}
