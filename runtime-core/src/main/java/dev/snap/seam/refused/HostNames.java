package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to resolve host names. Addresses in figures need no network, nor does {@code localhost},
 * which is 127.0.0.1 everywhere.
 */
public final class HostNames {
  /** What the JDK never looks up: an IPv4 address, or an IPv6 address, or an error. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}" + "|\\[.*|:.*|[0-9a-fA-F]+:.*");

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private HostNames() {}

  @Replaces(InetAddress.class)
  public static InetAddress getByName(@Nullable String host) throws UnknownHostException {
    return Door.live()
        ? InetAddress.getByName(host)
        : known("InetAddress.getByName(\"" + host + "\")", host);
  }

  @Replaces(InetAddress.class)
  public static InetAddress[] getAllByName(@Nullable String host) throws UnknownHostException {
    return Door.live()
        ? InetAddress.getAllByName(host)
        : new InetAddress[] {known("InetAddress.getAllByName(\"" + host + "\")", host)};
  }

  @Replaces(value = InetSocketAddress.class, kind = Kind.NEW)
  public static InetSocketAddress newInetSocketAddress(@Nullable String host, int port) {
    if (Door.live() || host == null) {
      return new InetSocketAddress(host, port);
    }
    try {
      String operation = "new InetSocketAddress(\"" + host + "\", " + port + ")";
      return new InetSocketAddress(known(operation, host), port);
    } catch (UnknownHostException e) {
      return InetSocketAddress.createUnresolved(host, port);
    }
  }

  @Replaces(value = InetAddress.class, kind = Kind.INSTANCE)
  public static String getHostName(InetAddress address) {
    if (!Door.live() && !isNamed(address)) {
      throw lookup("InetAddress.getHostName of " + address.getHostAddress());
    }
    return address.getHostName();
  }

  @Replaces(value = InetSocketAddress.class, kind = Kind.INSTANCE)
  public static String getHostName(InetSocketAddress address) {
    InetAddress resolved = address.getAddress();
    if (!Door.live() && resolved != null && !isNamed(resolved)) {
      throw lookup("InetSocketAddress.getHostName of " + resolved.getHostAddress());
    }
    return address.getHostName();
  }

  @Guards(
      value = InetAddress.class,
      names = {"getCanonicalHostName", "isReachable"})
  public static void ask(String operation) {
    if (!Door.live()) {
      throw Connections.refused(operation);
    }
  }

  @Guards(value = InetAddress.class, names = "getLocalHost")
  @Guards(
      value = NetworkInterface.class,
      names = {
        "getByIndex",
        "getByInetAddress",
        "getByName",
        "getNetworkInterfaces",
        "networkInterfaces"
      })
  public static void machine(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.NETWORK,
          operation,
          "asks for the network of the build machine",
          "Ask when the service is live: each replica runs on a machine of its own.");
    }
  }

  private static Refusal lookup(String operation) {
    return Refused.attempt(
        SnapCode.NETWORK,
        operation,
        "resolves a host name in the bootstrap",
        "Resolve the name when the service is live; InetSocketAddress.createUnresolved keeps it"
            + " until then.");
  }

  private static InetAddress known(String operation, @Nullable String host)
      throws UnknownHostException {
    if (host == null || host.isEmpty() || LITERAL.matcher(host).matches()) {
      return InetAddress.getByName(host);
    }
    if (host.equals("localhost")) {
      return InetAddress.getByAddress(host, LOOPBACK);
    }
    throw lookup(operation);
  }

  /** The text of an address begins with its name when it has one, and never looks it up. */
  private static boolean isNamed(InetAddress address) {
    return !address.toString().startsWith("/");
  }
}
