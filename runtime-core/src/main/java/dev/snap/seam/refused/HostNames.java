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

/** Refuses to resolve host names; addresses in figures need no network. */
public final class HostNames {
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  /** What the JDK never looks up: it is an IPv6 address or an error. */
  private static final Pattern IPV6 = Pattern.compile("\\[.*|[0-9a-fA-F:][^:]*:.*|:.*");

  private HostNames() {}

  @Replaces(InetAddress.class)
  public static InetAddress getByName(@Nullable String host) throws UnknownHostException {
    if (!Door.live() && needsLookup(host)) {
      throw lookup("InetAddress.getByName(\"" + host + "\")");
    }
    return InetAddress.getByName(host);
  }

  @Replaces(InetAddress.class)
  public static InetAddress[] getAllByName(@Nullable String host) throws UnknownHostException {
    if (!Door.live() && needsLookup(host)) {
      throw lookup("InetAddress.getAllByName(\"" + host + "\")");
    }
    return InetAddress.getAllByName(host);
  }

  @Replaces(value = InetSocketAddress.class, kind = Kind.NEW)
  public static InetSocketAddress newInetSocketAddress(@Nullable String host, int port) {
    if (!Door.live() && host != null && needsLookup(host)) {
      throw lookup("new InetSocketAddress(\"" + host + "\", " + port + ")");
    }
    return new InetSocketAddress(host, port);
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

  private static boolean needsLookup(@Nullable String host) {
    return host != null
        && !host.isEmpty()
        && !IPV4.matcher(host).matches()
        && !IPV6.matcher(host).matches();
  }

  /** The text of an address begins with its name when it has one, and never looks it up. */
  private static boolean isNamed(InetAddress address) {
    return !address.toString().startsWith("/");
  }
}
