package dev.snap.seam.net.tls;

import dev.snap.seam.Door;
import dev.snap.seam.refused.Connections;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Makes sockets with TLS when live; before, only requests as a whole can be recorded. */
final class MembraneSocketFactory extends SSLSocketFactory {
  private final DeferredContext context;

  MembraneSocketFactory(DeferredContext context) {
    this.context = context;
  }

  /** The real factory. */
  SSLSocketFactory real() {
    return context.real().getSocketFactory();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return real().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return real().getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket() throws IOException {
    return whenLive().createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return whenLive().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return whenLive().createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return whenLive().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return whenLive().createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(Socket over, String host, int port, boolean autoClose)
      throws IOException {
    return whenLive().createSocket(over, host, port, autoClose);
  }

  @Override
  public Socket createSocket(Socket over, InputStream consumed, boolean autoClose)
      throws IOException {
    return whenLive().createSocket(over, consumed, autoClose);
  }

  private SSLSocketFactory whenLive() {
    if (!Door.live()) {
      throw Connections.refused("SSLSocketFactory.createSocket");
    }
    return real();
  }
}
