package dev.snap.seam.network;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codecs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses. Those that need no look-up are given; the build machine's own is recorded. */
public final class Addresses {
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?]?");
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private Addresses() {}

  @Replaces(InetAddress.class)
  public static InetAddress getByName(@Nullable String host) throws UnknownHostException {
    return Door.live() ? InetAddress.getByName(host) : known("InetAddress.getByName", host);
  }

  @Replaces(InetAddress.class)
  public static InetAddress[] getAllByName(@Nullable String host) throws UnknownHostException {
    return Door.live()
        ? InetAddress.getAllByName(host)
        : new InetAddress[] {known("InetAddress.getAllByName", host)};
  }

  @Replaces(InetAddress.class)
  public static InetAddress getLocalHost() throws UnknownHostException {
    if (Door.live()) {
      return InetAddress.getLocalHost();
    }
    List<String> parts =
        Door.cross(
            Action.of(Surface.NETWORK, "InetAddress.getLocalHost"),
            Codecs.list(Codecs.STRING),
            Addresses::localHost);
    return InetAddress.getByAddress(parts.get(0), HexFormat.of().parseHex(parts.get(1)));
  }

  @Replaces(value = InetAddress.class, kind = Kind.INSTANCE)
  public static String getHostName(InetAddress address) {
    if (!Door.live() && address.toString().startsWith("/")) {
      throw Sockets.refusal("InetAddress.getHostName of " + address.getHostAddress());
    }
    return address.getHostName();
  }

  @Replaces(value = InetSocketAddress.class, kind = Kind.NEW)
  public static InetSocketAddress newInetSocketAddress(String host, int port) {
    if (Door.live()) {
      return new InetSocketAddress(host, port);
    }
    try {
      return new InetSocketAddress(known("new InetSocketAddress", host), port);
    } catch (UnknownHostException e) {
      return InetSocketAddress.createUnresolved(host, port);
    }
  }

  private static InetAddress known(String operation, @Nullable String host)
      throws UnknownHostException {
    if (host == null || host.isEmpty() || LITERAL.matcher(host).matches()) {
      return InetAddress.getByName(host);
    }
    if (host.equals("localhost")) {
      return InetAddress.getByAddress(host, LOOPBACK);
    }
    throw Sockets.refusal(operation + " of " + host);
  }

  private static List<String> localHost() throws UnknownHostException {
    InetAddress address = InetAddress.getLocalHost();
    return List.of(address.getHostName(), HexFormat.of().formatHex(address.getAddress()));
  }
}
