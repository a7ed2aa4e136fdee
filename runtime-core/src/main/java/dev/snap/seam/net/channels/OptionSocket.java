package dev.snap.seam.net.channels;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A socket whose options are those of a channel. */
abstract class OptionSocket extends Socket {
  private final NetworkChannel options;

  OptionSocket(NetworkChannel options) throws SocketException {
    super((@Nullable SocketImpl) null);
    this.options = options;
  }

  @Override
  public void setTcpNoDelay(boolean on) throws SocketException {
    set(StandardSocketOptions.TCP_NODELAY, on);
  }

  @Override
  public boolean getTcpNoDelay() throws SocketException {
    return get(StandardSocketOptions.TCP_NODELAY);
  }

  @Override
  public void setSoLinger(boolean on, int seconds) throws SocketException {
    if (on && seconds < 0) {
      throw new IllegalArgumentException("invalid value for SO_LINGER");
    }
    set(StandardSocketOptions.SO_LINGER, on ? Math.min(seconds, 65_535) : -1);
  }

  @Override
  public int getSoLinger() throws SocketException {
    return get(StandardSocketOptions.SO_LINGER);
  }

  @Override
  public synchronized void setSendBufferSize(int size) throws SocketException {
    set(StandardSocketOptions.SO_SNDBUF, positive(size));
  }

  @Override
  public synchronized int getSendBufferSize() throws SocketException {
    return get(StandardSocketOptions.SO_SNDBUF);
  }

  @Override
  public synchronized void setReceiveBufferSize(int size) throws SocketException {
    set(StandardSocketOptions.SO_RCVBUF, positive(size));
  }

  @Override
  public synchronized int getReceiveBufferSize() throws SocketException {
    return get(StandardSocketOptions.SO_RCVBUF);
  }

  @Override
  public void setKeepAlive(boolean on) throws SocketException {
    set(StandardSocketOptions.SO_KEEPALIVE, on);
  }

  @Override
  public boolean getKeepAlive() throws SocketException {
    return get(StandardSocketOptions.SO_KEEPALIVE);
  }

  @Override
  public void setTrafficClass(int type) throws SocketException {
    set(StandardSocketOptions.IP_TOS, type);
  }

  @Override
  public int getTrafficClass() throws SocketException {
    return get(StandardSocketOptions.IP_TOS);
  }

  @Override
  public void setReuseAddress(boolean on) throws SocketException {
    set(StandardSocketOptions.SO_REUSEADDR, on);
  }

  @Override
  public boolean getReuseAddress() throws SocketException {
    return get(StandardSocketOptions.SO_REUSEADDR);
  }

  /** As a channel's socket, which has no such option. */
  @Override
  public void setOOBInline(boolean on) throws SocketException {
    throw new SocketException("SO_OOBINLINE is not an option of channels");
  }

  @Override
  public boolean getOOBInline() {
    return false;
  }

  @Override
  public <T> Socket setOption(SocketOption<T> option, T value) throws IOException {
    options.setOption(option, value);
    return this;
  }

  @Override
  public <T> T getOption(SocketOption<T> option) throws IOException {
    return options.getOption(option);
  }

  @Override
  public Set<SocketOption<?>> supportedOptions() {
    return options.supportedOptions();
  }

  private static int positive(int size) {
    if (size <= 0) {
      throw new IllegalArgumentException("invalid size");
    }
    return size;
  }

  private <T> void set(SocketOption<T> option, T value) throws SocketException {
    try {
      options.setOption(option, value);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private <T> T get(SocketOption<T> option) throws SocketException {
    try {
      return options.getOption(option);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** What an operation on a channel throws, as sockets say it. */
  static SocketException failure(IOException e) {
    return e instanceof SocketException own ? own : new SocketException("Socket is closed");
  }
}
