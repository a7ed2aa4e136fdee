package dev.snap.seam.net.socket;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOptions;

/** The options of sockets, in the form that the insides of sockets know. */
final class Options {
  private Options() {}

  /** Sets an option of a real socket; one that it does not have changes nothing. */
  static void set(Socket real, int option, Object value) throws IOException {
    switch (option) {
      case SocketOptions.TCP_NODELAY -> real.setTcpNoDelay((Boolean) value);
      case SocketOptions.SO_KEEPALIVE -> real.setKeepAlive((Boolean) value);
      case SocketOptions.SO_OOBINLINE -> real.setOOBInline((Boolean) value);
      case SocketOptions.SO_REUSEADDR -> real.setReuseAddress((Boolean) value);
      case SocketOptions.SO_TIMEOUT -> real.setSoTimeout((Integer) value);
      case SocketOptions.SO_RCVBUF -> real.setReceiveBufferSize((Integer) value);
      case SocketOptions.SO_SNDBUF -> real.setSendBufferSize((Integer) value);
      case SocketOptions.IP_TOS -> real.setTrafficClass((Integer) value);
      case SocketOptions.SO_LINGER ->
          real.setSoLinger(value instanceof Integer, value instanceof Integer time ? time : 0);
      default -> {}
    }
  }
}
