package dev.snap.seam.net.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** The default factory before live; goes on to make plain sockets afterwards. */
final class MembraneSocketFactory extends SocketFactory {
  @Override
  public Socket createSocket() {
    return Sockets.newSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return Sockets.newSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return Sockets.newSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return Sockets.newSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return Sockets.newSocket(host, port, localHost, localPort);
  }
}
