package dev.snap.transport;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Membrane;
import java.util.ServiceLoader;

/**
 * Carries calls between services in different JVMs. A deployed service finds its transport once,
 * when it goes live. Implementations have no state of their own and are safe for use by many
 * threads.
 */
public interface Transport {

  /**
   * The transport on the class path.
   *
   * @throws SnapFailure {@link SnapCode#BUNDLE_INCOMPLETE} when there is none
   */
  static Transport load() {
    return ServiceLoader.load(Transport.class, Transport.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new SnapFailure(
                    SnapCode.BUNDLE_INCOMPLETE,
                    "No transport is on the class path, so no call can reach or leave this service",
                    "Add dev.snap:snap-transport-grpc to it."));
  }

  /**
   * Opens the port through which a live service is called. Calls that arrive are answered from the
   * moment this returns; by then exports that the membrane makes belong to this replica, reached at
   * the server's address.
   *
   * @throws SnapFailure {@link SnapCode#PORT} when the port cannot be opened
   */
  Server open(Membrane membrane, ListenOptions options);

  /**
   * The way out of one service.
   *
   * @param caller the full name of the service that calls, for example {@code shop/cart}
   * @param addresses where its peers are
   */
  RemoteCarrier carrier(String caller, Addresses addresses, CallLimits limits);
}
