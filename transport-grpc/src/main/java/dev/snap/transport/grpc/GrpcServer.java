package dev.snap.transport.grpc;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Membrane;
import dev.snap.transport.Address;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The port of one live service. The limits are for peers that misbehave; a Snap client meets none
 * of them.
 */
final class GrpcServer implements Server {
  private static final int CALLS_PER_CONNECTION = 100;
  private static final int RESETS_PER_SECOND = 100;
  private static final int METADATA_BYTES = 8 << 10;

  private final io.grpc.Server server;
  private final Routes routes;
  private final Address address;

  private GrpcServer(io.grpc.Server server, Routes routes, Address address) {
    this.server = server;
    this.routes = routes;
    this.address = address;
  }

  static Server open(Membrane membrane, ListenOptions options) {
    Routes routes = new Routes(membrane, options);
    io.grpc.Server server = builder(routes, options).build();
    try {
      server.start();
      Address address = reachable(options.host(), server.getPort());
      membrane.exportAs(Instance.at(address));
      routes.open();
      return new GrpcServer(server, routes, address);
    } catch (IOException e) {
      server.shutdownNow();
      throw notOpened(options, e);
    }
  }

  private static NettyServerBuilder builder(Routes routes, ListenOptions options) {
    return NettyServerBuilder.forAddress(new InetSocketAddress(options.host(), options.port()))
        .bossEventLoopGroup(EventLoops.SHARED)
        .workerEventLoopGroup(EventLoops.SHARED)
        .channelType(NioServerSocketChannel.class)
        .directExecutor()
        .fallbackHandlerRegistry(routes)
        .maxInboundMessageSize(options.messageBytes())
        .maxInboundMetadataSize(METADATA_BYTES)
        .maxConcurrentCallsPerConnection(CALLS_PER_CONNECTION)
        .maxRstFramesPerWindow(RESETS_PER_SECOND, 1)
        .handshakeTimeout(10, TimeUnit.SECONDS)
        .maxConnectionIdle(20, TimeUnit.SECONDS)
        .keepAliveTime(10, TimeUnit.SECONDS)
        .keepAliveTimeout(5, TimeUnit.SECONDS)
        .permitKeepAliveTime(5, TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true);
  }

  /**
   * What others can connect to: the host that was asked for, or this machine's own when that was
   * all of them.
   */
  private static Address reachable(String host, int port) throws IOException {
    boolean all = new InetSocketAddress(host, port).getAddress().isAnyLocalAddress();
    return new Address(all ? InetAddress.getLocalHost().getHostAddress() : host, port);
  }

  private static SnapFailure notOpened(ListenOptions options, IOException cause) {
    Throwable root = cause;
    for (Throwable next = cause; next != null; next = next.getCause()) {
      root = next;
    }
    return new SnapFailure(
        SnapCode.PORT,
        "The port "
            + options.port()
            + " of "
            + options.host()
            + " cannot be opened: "
            + root.getMessage(),
        "Free it, or set "
            + ListenOptions.PORT_VARIABLE
            + " to another one, 0 for any; "
            + ListenOptions.HOST_VARIABLE
            + " names the interface.",
        cause);
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public boolean drain(Duration grace) {
    routes.drain();
    server.shutdown();
    boolean ended = awaitTermination(grace);
    close();
    return ended;
  }

  private boolean awaitTermination(Duration grace) {
    try {
      return server.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void awaitClosed() throws InterruptedException {
    server.awaitTermination();
  }

  @Override
  public void close() {
    routes.drain();
    server.shutdownNow();
    routes.close();
  }
}
