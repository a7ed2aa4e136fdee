package dev.snap.seam.net.channels;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A channel as a socket: until it is connected it is the channel's, and then that of the
 * connection. Safe for many threads once live.
 */
final class ChannelSocket extends OptionSocket {
  private final MembraneSocketChannel channel;
  private int timeout;

  private ChannelSocket(MembraneSocketChannel channel) throws SocketException {
    super(channel);
    this.channel = channel;
  }

  static Socket of(MembraneSocketChannel channel) {
    try {
      return new ChannelSocket(channel);
    } catch (SocketException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void connect(SocketAddress remote) throws IOException {
    connect(remote, 0);
  }

  @Override
  public void connect(SocketAddress remote, int millis) throws IOException {
    if (!channel.isBlocking()) {
      throw new IllegalBlockingModeException();
    }
    channel.connect(remote, millis);
  }

  @Override
  public void bind(@Nullable SocketAddress local) throws IOException {
    try {
      channel.bind(local);
    } catch (ClosedChannelException e) {
      throw failure(e);
    }
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    return getRemoteSocketAddress() instanceof InetSocketAddress remote
        ? remote.getAddress()
        : null;
  }

  @Override
  public int getPort() {
    return getRemoteSocketAddress() instanceof InetSocketAddress remote ? remote.getPort() : 0;
  }

  @Override
  public InetAddress getLocalAddress() {
    InetSocketAddress local =
        getLocalSocketAddress() instanceof InetSocketAddress known
            ? known
            : new InetSocketAddress(0);
    return local.getAddress();
  }

  @Override
  public int getLocalPort() {
    return getLocalSocketAddress() instanceof InetSocketAddress local ? local.getPort() : -1;
  }

  @Override
  public @Nullable SocketAddress getRemoteSocketAddress() {
    try {
      return channel.getRemoteAddress();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public @Nullable SocketAddress getLocalSocketAddress() {
    try {
      return channel.getLocalAddress();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public SocketChannel getChannel() {
    return channel;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return connected().getInputStream();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return connected().getOutputStream();
  }

  @Override
  public void sendUrgentData(int data) throws IOException {
    connected().sendUrgentData(data);
  }

  @Override
  public synchronized void setSoTimeout(int millis) throws SocketException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout can't be negative");
    }
    timeout = millis;
    Socket connection = channel.connection();
    if (connection != null) {
      connection.setSoTimeout(millis);
    }
  }

  @Override
  public synchronized int getSoTimeout() {
    return timeout;
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }

  @Override
  public void shutdownInput() throws IOException {
    connected().shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    connected().shutdownOutput();
  }

  @Override
  public boolean isConnected() {
    return channel.isConnected();
  }

  @Override
  public boolean isBound() {
    return getLocalSocketAddress() != null;
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public boolean isInputShutdown() {
    Socket connection = channel.connection();
    return connection != null && connection.isInputShutdown();
  }

  @Override
  public boolean isOutputShutdown() {
    Socket connection = channel.connection();
    return connection != null && connection.isOutputShutdown();
  }

  @Override
  public String toString() {
    return isConnected()
        ? "Socket[addr="
            + getInetAddress()
            + ",port="
            + getPort()
            + ",localport="
            + getLocalPort()
            + "]"
        : "Socket[unconnected]";
  }

  private synchronized Socket connected() throws IOException {
    Socket connection = channel.isConnected() ? channel.connection() : null;
    if (isClosed()) {
      throw new SocketException("Socket is closed");
    }
    if (connection == null) {
      throw new SocketException("Socket is not connected");
    }
    connection.setSoTimeout(timeout);
    return connection;
  }
}
