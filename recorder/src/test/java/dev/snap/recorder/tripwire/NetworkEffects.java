package dev.snap.recorder.tripwire;

import static dev.snap.recorder.tripwire.EveryEffect.attempt;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.URI;

/** What {@code java.net} can do. */
final class NetworkEffects {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int TIMEOUT = 2_000;

  void run() {
    attempt(InetAddress::getLocalHost);
    attempt(() -> InetAddress.getByName("localhost"));
    attempt(() -> InetAddress.getByAddress(new byte[] {127, 0, 0, 1}).getCanonicalHostName());
    attempt(() -> InetAddress.getByName("127.0.0.1").isReachable(10));
    attempt(() -> InetAddress.getByName("::1").isReachable(10));
    attempt(this::interfaces);
    attempt(this::sockets);
    attempt(this::urgent);
    attempt(this::datagrams);
    attempt(this::multicast);
    attempt(() -> ProxySelector.getDefault().select(URI.create("http://snap.invalid/")));
    attempt(() -> Class.forName("sun.net.PortConfig"));
  }

  private void interfaces() throws SocketException {
    NetworkInterface.getByName("lo");
    NetworkInterface.getByIndex(1);
    NetworkInterface.getByInetAddress(LOOPBACK);
    NetworkInterface.networkInterfaces()
        .forEach(
            each -> {
              attempt(each::getMTU);
              attempt(each::getHardwareAddress);
              attempt(each::isLoopback);
              attempt(each::isPointToPoint);
              attempt(each::isUp);
              attempt(each::supportsMulticast);
            });
  }

  private void sockets() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
        Socket client = new Socket(LOOPBACK, server.getLocalPort());
        Socket served = server.accept()) {
      client.setSoTimeout(TIMEOUT);
      served.setSoTimeout(TIMEOUT);
      client.setTcpNoDelay(true);
      client.getTcpNoDelay();
      client.getSoLinger();
      client.getOption(StandardSocketOptions.SO_RCVBUF);
      client.getOutputStream().write(1);
      served.getInputStream().read();
      served.getInputStream().available();
      client.shutdownOutput();
      client.shutdownInput();
    }
  }

  private void urgent() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
        Socket client = new Socket(LOOPBACK, server.getLocalPort())) {
      client.sendUrgentData(1);
    }
  }

  private void datagrams() throws IOException {
    try (DatagramSocket one = new DatagramSocket(0, LOOPBACK);
        DatagramSocket two = new DatagramSocket(0, LOOPBACK)) {
      one.setSoTimeout(TIMEOUT);
      two.connect(LOOPBACK, one.getLocalPort());
      two.send(new DatagramPacket(new byte[1], 1));
      one.receive(new DatagramPacket(new byte[1], 1));
      two.send(new DatagramPacket(new byte[1], 1));
      one.connect(LOOPBACK, two.getLocalPort());
      one.receive(new DatagramPacket(new byte[1], 1));
      two.getTrafficClass();
      two.setTrafficClass(0);
      two.disconnect();
    }
  }

  private void multicast() throws IOException {
    InetAddress group = InetAddress.getByName("230.0.0.1");
    NetworkInterface lo = NetworkInterface.getByName("lo");
    try (MulticastSocket socket = new MulticastSocket(0)) {
      socket.setTimeToLive(1);
      socket.getTimeToLive();
      NetworkInterface.class.getName();
      attempt(() -> MulticastSocket.class.getMethod("setTTL", byte.class).invoke(socket, (byte) 1));
      attempt(() -> MulticastSocket.class.getMethod("getTTL").invoke(socket));
      attempt(() -> socket.setNetworkInterface(lo));
      attempt(socket::getNetworkInterface);
      attempt(() -> socket.joinGroup(new InetSocketAddress(group, 0), lo));
      attempt(() -> socket.leaveGroup(new InetSocketAddress(group, 0), lo));
    }
  }
}
