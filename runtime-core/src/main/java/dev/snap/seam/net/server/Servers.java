package dev.snap.seam.net.server;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.refused.Connections;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** Where servers come from. */
public final class Servers {
  private Servers() {}

  @Replaces(value = ServerSocket.class, kind = Kind.NEW)
  public static ServerSocket newServerSocket() throws IOException {
    return Door.live() ? new ServerSocket() : new MembraneServerSocket();
  }

  @Replaces(value = ServerSocket.class, kind = Kind.NEW)
  public static ServerSocket newServerSocket(int port) throws IOException {
    return Door.live() ? new ServerSocket(port) : new MembraneServerSocket(port);
  }

  @Replaces(value = ServerSocket.class, kind = Kind.NEW)
  public static ServerSocket newServerSocket(int port, int backlog) throws IOException {
    return Door.live() ? new ServerSocket(port, backlog) : new MembraneServerSocket(port, backlog);
  }

  @Replaces(value = ServerSocket.class, kind = Kind.NEW)
  public static ServerSocket newServerSocket(int port, int backlog, @Nullable InetAddress address)
      throws IOException {
    return Door.live()
        ? new ServerSocket(port, backlog, address)
        : new MembraneServerSocket(port, backlog, address);
  }

  @Replaces(ServerSocketFactory.class)
  public static ServerSocketFactory getDefault() {
    return Door.live() ? ServerSocketFactory.getDefault() : new MembraneServerSocketFactory();
  }

  @Replaces(HttpServer.class)
  public static HttpServer create() throws IOException {
    return Door.live() ? HttpServer.create() : new MembraneHttpServer(null, 0);
  }

  @Replaces(HttpServer.class)
  public static HttpServer create(@Nullable InetSocketAddress address, int backlog)
      throws IOException {
    return Door.live()
        ? HttpServer.create(address, backlog)
        : new MembraneHttpServer(address, backlog);
  }

  @Replaces(value = HttpServerProvider.class, kind = Kind.INSTANCE)
  public static HttpServer createHttpServer(
      HttpServerProvider provider, @Nullable InetSocketAddress address, int backlog)
      throws IOException {
    return Door.live()
        ? provider.createHttpServer(address, backlog)
        : new MembraneHttpServer(address, backlog);
  }

  @Replaces(value = SSLServerSocketFactory.class, name = "getDefault")
  public static ServerSocketFactory secureDefault() {
    secure("SSLServerSocketFactory.getDefault");
    return SSLServerSocketFactory.getDefault();
  }

  /** A server with TLS needs a key, which no bootstrap has. */
  @Guards(value = HttpServerProvider.class, names = "createHttpsServer")
  public static void secure(String operation) {
    if (!Door.live()) {
      throw Connections.refused(operation);
    }
  }
}
