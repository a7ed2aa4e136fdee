package dev.snap.seam.net;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The machine that a bootstrap sees: it is called {@code localhost} and has no network interfaces,
 * because the build's own would be the same in every replica, and true in none.
 */
public final class Machine {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private Machine() {}

  @Replaces(InetAddress.class)
  public static InetAddress getLocalHost() throws UnknownHostException {
    if (Door.live()) {
      return InetAddress.getLocalHost();
    }
    asked("InetAddress.getLocalHost");
    return localhost();
  }

  @Replaces(InetAddress.class)
  public static InetAddress getLoopbackAddress() {
    if (Door.live()) {
      return InetAddress.getLoopbackAddress();
    }
    asked("InetAddress.getLoopbackAddress");
    try {
      return localhost();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // Four bytes are an address.
    }
  }

  @Replaces(NetworkInterface.class)
  public static @Nullable NetworkInterface getByName(String name) throws SocketException {
    return Door.live() ? NetworkInterface.getByName(name) : none("NetworkInterface.getByName");
  }

  @Replaces(NetworkInterface.class)
  public static @Nullable NetworkInterface getByIndex(int index) throws SocketException {
    return Door.live() ? NetworkInterface.getByIndex(index) : none("NetworkInterface.getByIndex");
  }

  @Replaces(NetworkInterface.class)
  public static @Nullable NetworkInterface getByInetAddress(InetAddress address)
      throws SocketException {
    return Door.live()
        ? NetworkInterface.getByInetAddress(address)
        : none("NetworkInterface.getByInetAddress");
  }

  @Replaces(NetworkInterface.class)
  public static Enumeration<NetworkInterface> getNetworkInterfaces() throws SocketException {
    if (Door.live()) {
      return NetworkInterface.getNetworkInterfaces();
    }
    asked("NetworkInterface.getNetworkInterfaces");
    return Collections.emptyEnumeration();
  }

  @Replaces(NetworkInterface.class)
  public static Stream<NetworkInterface> networkInterfaces() throws SocketException {
    if (Door.live()) {
      return NetworkInterface.networkInterfaces();
    }
    asked("NetworkInterface.networkInterfaces");
    return Stream.empty();
  }

  /** 127.0.0.1, named. */
  static InetAddress localhost() throws UnknownHostException {
    return InetAddress.getByAddress("localhost", LOOPBACK);
  }

  private static @Nullable NetworkInterface none(String operation) {
    asked(operation);
    return null;
  }

  private static void asked(String operation) {
    Door.note(Action.of(Surface.NETWORK, operation));
  }
}
