package dev.snap.seam.net;

import dev.snap.membrane.Action;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What host names mean, as it was while recording. Addresses in figures need no network, nor does
 * {@code localhost}, which is 127.0.0.1 everywhere.
 */
public final class HostNames {
  /** What the JDK never looks up: an IPv4 address, or an IPv6 address, or an error. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}" + "|\\[.*|:.*|[0-9a-fA-F]+:.*");

  private static final Codec<List<byte[]>> ADDRESSES = Codecs.list(Codecs.BYTES);

  private HostNames() {}

  @Replaces(InetAddress.class)
  public static InetAddress getByName(@Nullable String host) throws UnknownHostException {
    return Door.live() ? InetAddress.getByName(host) : resolved("InetAddress.getByName", host)[0];
  }

  @Replaces(InetAddress.class)
  public static InetAddress[] getAllByName(@Nullable String host) throws UnknownHostException {
    return Door.live()
        ? InetAddress.getAllByName(host)
        : resolved("InetAddress.getAllByName", host);
  }

  @Replaces(value = InetSocketAddress.class, kind = Kind.NEW)
  public static InetSocketAddress newInetSocketAddress(@Nullable String host, int port) {
    if (Door.live() || host == null) {
      return new InetSocketAddress(host, port);
    }
    try {
      return new InetSocketAddress(resolved("new InetSocketAddress", host)[0], port);
    } catch (UnknownHostException e) {
      return InetSocketAddress.createUnresolved(host, port);
    }
  }

  @Replaces(value = InetAddress.class, kind = Kind.INSTANCE)
  public static String getHostName(InetAddress address) {
    return Door.live() || isNamed(address)
        ? address.getHostName()
        : asked("InetAddress.getHostName", address, InetAddress::getHostName);
  }

  @Replaces(value = InetSocketAddress.class, kind = Kind.INSTANCE)
  public static String getHostName(InetSocketAddress address) {
    InetAddress resolved = address.getAddress();
    return Door.live() || resolved == null || isNamed(resolved)
        ? address.getHostName()
        : asked("InetSocketAddress.getHostName", resolved, InetAddress::getHostName);
  }

  @Replaces(value = InetAddress.class, kind = Kind.INSTANCE)
  public static String getCanonicalHostName(InetAddress address) {
    return Door.live()
        ? address.getCanonicalHostName()
        : asked("InetAddress.getCanonicalHostName", address, InetAddress::getCanonicalHostName);
  }

  @Replaces(value = InetAddress.class, kind = Kind.INSTANCE)
  public static boolean isReachable(InetAddress address, int timeout) throws IOException {
    return Door.live() ? address.isReachable(timeout) : reaches(address, timeout);
  }

  @Replaces(value = InetAddress.class, kind = Kind.INSTANCE)
  public static boolean isReachable(
      InetAddress address, @Nullable NetworkInterface from, int hops, int timeout)
      throws IOException {
    return Door.live() ? address.isReachable(from, hops, timeout) : reaches(address, timeout);
  }

  private static boolean reaches(InetAddress address, int timeout) {
    Place place = Place.of(address);
    Action action =
        place.action("InetAddress.isReachable").with("timeout", Integer.toString(timeout));
    return place.cross(action, Codecs.BOOLEAN, () -> address.isReachable(timeout));
  }

  /** Asks about a copy, because the JDK keeps the answer in the address. */
  private static String asked(String operation, InetAddress address, Question question) {
    Place place = Place.of(address);
    return place.cross(
        place.action(operation),
        Codecs.STRING,
        () -> question.ask(InetAddress.getByAddress(address.getAddress())));
  }

  private static InetAddress[] resolved(String operation, @Nullable String host)
      throws UnknownHostException {
    if (host == null || host.isEmpty() || LITERAL.matcher(host).matches()) {
      return new InetAddress[] {InetAddress.getByName(host)};
    }
    if (host.equals("localhost")) {
      return new InetAddress[] {Machine.localhost()};
    }
    Place place = new Place(host, Place.NO_PORT);
    List<byte[]> found =
        place.cross(
            place.action(operation),
            ADDRESSES,
            () -> Stream.of(InetAddress.getAllByName(host)).map(InetAddress::getAddress).toList());
    InetAddress[] addresses = new InetAddress[found.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = InetAddress.getByAddress(host, found.get(i));
    }
    return addresses;
  }

  /** The text of an address begins with its name when it has one, and never looks it up. */
  private static boolean isNamed(InetAddress address) {
    return !address.toString().startsWith("/");
  }

  @FunctionalInterface
  private interface Question {
    String ask(InetAddress address);
  }
}
