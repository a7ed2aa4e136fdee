package dev.snap.transport;

import java.time.Duration;

/** The open port of a live service. Safe for use by many threads. */
public interface Server extends AutoCloseable {

  /** Where it listens. */
  Address address();

  /**
   * Takes the service out of rotation: health turns to not serving, new calls are refused, calls
   * under way may end.
   *
   * @param grace how long calls may take to end; those that are left then are cut off
   * @return whether all of them ended
   */
  boolean drain(Duration grace);

  /** Waits until the server is closed and its last call has ended. */
  void awaitClosed() throws InterruptedException;

  /** Closes the port and cuts off calls under way. */
  @Override
  void close();
}
