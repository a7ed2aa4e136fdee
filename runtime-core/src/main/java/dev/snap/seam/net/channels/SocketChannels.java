package dev.snap.seam.net.channels;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.refused.Connections;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import org.jspecify.annotations.Nullable;

/** Where selectors and channels of sockets come from. */
public final class SocketChannels {
  private SocketChannels() {}

  @Replaces(value = Selector.class, name = "open")
  public static Selector openSelector() throws IOException {
    return Door.live() ? Selector.open() : new MembraneSelector(SelectorProvider.provider());
  }

  @Replaces(value = SelectorProvider.class, kind = Kind.INSTANCE)
  public static AbstractSelector openSelector(SelectorProvider provider) throws IOException {
    return Door.live() ? provider.openSelector() : new MembraneSelector(provider);
  }

  @Replaces(value = ServerSocketChannel.class, name = "open")
  public static ServerSocketChannel openServer() throws IOException {
    return Door.live() ? ServerSocketChannel.open() : server(SelectorProvider.provider(), null);
  }

  @Replaces(value = ServerSocketChannel.class, name = "open")
  public static ServerSocketChannel openServer(ProtocolFamily family) throws IOException {
    return Door.live()
        ? ServerSocketChannel.open(family)
        : server(SelectorProvider.provider(), family);
  }

  @Replaces(value = SelectorProvider.class, kind = Kind.INSTANCE)
  public static ServerSocketChannel openServerSocketChannel(SelectorProvider provider)
      throws IOException {
    return Door.live() ? provider.openServerSocketChannel() : server(provider, null);
  }

  @Replaces(value = SelectorProvider.class, kind = Kind.INSTANCE)
  public static ServerSocketChannel openServerSocketChannel(
      SelectorProvider provider, ProtocolFamily family) throws IOException {
    return Door.live() ? provider.openServerSocketChannel(family) : server(provider, family);
  }

  @Replaces(value = SocketChannel.class, name = "open")
  public static SocketChannel openClient() throws IOException {
    return Door.live() ? SocketChannel.open() : client(SelectorProvider.provider(), null);
  }

  @Replaces(value = SocketChannel.class, name = "open")
  public static SocketChannel openClient(ProtocolFamily family) throws IOException {
    return Door.live() ? SocketChannel.open(family) : client(SelectorProvider.provider(), family);
  }

  @Replaces(value = SocketChannel.class, name = "open")
  public static SocketChannel openClient(SocketAddress remote) throws IOException {
    if (Door.live()) {
      return SocketChannel.open(remote);
    }
    ProtocolFamily family =
        remote instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : null;
    SocketChannel channel = client(SelectorProvider.provider(), family);
    try {
      channel.connect(remote);
      return channel;
    } catch (Throwable e) {
      channel.close();
      throw e;
    }
  }

  @Replaces(value = SelectorProvider.class, kind = Kind.INSTANCE)
  public static SocketChannel openSocketChannel(SelectorProvider provider) throws IOException {
    return Door.live() ? provider.openSocketChannel() : client(provider, null);
  }

  @Replaces(value = SelectorProvider.class, kind = Kind.INSTANCE)
  public static SocketChannel openSocketChannel(SelectorProvider provider, ProtocolFamily family)
      throws IOException {
    return Door.live() ? provider.openSocketChannel(family) : client(provider, family);
  }

  private static ServerSocketChannel server(
      SelectorProvider provider, @Nullable ProtocolFamily family) {
    check("ServerSocketChannel.open", family);
    return new MembraneServerChannel(provider, family);
  }

  private static SocketChannel client(SelectorProvider provider, @Nullable ProtocolFamily family) {
    check("SocketChannel.open", family);
    return new MembraneSocketChannel(provider, family);
  }

  /** A socket of the file system is one of the build machine. */
  private static void check(String operation, @Nullable ProtocolFamily family) {
    if (family == StandardProtocolFamily.UNIX) {
      throw Connections.refused(operation + "(UNIX)");
    }
    if (family != null && !(family instanceof StandardProtocolFamily)) {
      throw new UnsupportedOperationException("Protocol family not supported");
    }
  }
}
