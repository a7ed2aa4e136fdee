package dev.snap.seam.net;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.seam.Change;
import dev.snap.seam.Door;
import dev.snap.seam.refused.Refused;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;

/**
 * Where something is on the network, as far as a build grants it.
 *
 * @param host its name or address
 * @param port its port, {@link #NO_PORT} where only the name counts
 */
public record Place(String host, int port) {
  /** For a host as a whole. */
  public static final int NO_PORT = -1;

  /** Where a socket connects to. */
  public static Place of(InetSocketAddress address) {
    return new Place(address.getHostString(), address.getPort());
  }

  /** A host by its address. */
  public static Place of(InetAddress address) {
    return of(new InetSocketAddress(address, 0)).withoutPort();
  }

  /** Where the resource of a URL is served. */
  public static Place of(URL url) {
    return new Place(url.getHost(), url.getPort() < 0 ? url.getDefaultPort() : url.getPort());
  }

  /** An operation on this place. */
  public Action action(String operation) {
    return Action.of(Surface.NETWORK, operation).with("host", toString());
  }

  /**
   * Carries out an operation here; refused while recording unless the build was granted the place.
   */
  public <T> T cross(Action action, Codec<T> codec, Effect<T> effect) {
    return Door.cross(
        action,
        codec,
        () -> {
          check(action.name());
          return effect.perform();
        });
  }

  /** As {@link #cross}, for what gives nothing back. */
  @SuppressWarnings("NullAway") // null is the one value of Void
  public void change(Action action, Change change) {
    cross(
        action,
        Codecs.nothing(),
        () -> {
          change.make();
          return null;
        });
  }

  @Override
  public String toString() {
    return port == NO_PORT ? host : host + ":" + port;
  }

  private Place withoutPort() {
    return new Place(host, NO_PORT);
  }

  /**
   * Refuses an operation here, unless the build was granted the place; for use while recording and
   * when live.
   */
  public void check(String operation) {
    if (!Door.live() && !isGranted()) {
      throw Refused.attempt(
          SnapCode.HOST,
          operation,
          "reaches " + this + ", which the build was not granted",
          "Grant it in the configuration of snap-maven-plugin: <grantedHosts><host>"
              + this
              + "</host></grantedHosts>, or reach for it when the service is live.");
    }
  }

  private boolean isGranted() {
    return port == NO_PORT
        ? Door.membrane().grants().resolves(host)
        : Door.membrane().grants().reaches(host, port);
  }
}
