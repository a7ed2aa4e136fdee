package dev.snap.seam.net.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ServerSocketFactory;

/** The default factory before live; goes on to make plain servers afterwards. */
final class MembraneServerSocketFactory extends ServerSocketFactory {
  @Override
  public ServerSocket createServerSocket() throws IOException {
    return Servers.newServerSocket();
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return Servers.newServerSocket(port);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return Servers.newServerSocket(port, backlog);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return Servers.newServerSocket(port, backlog, address);
  }
}
