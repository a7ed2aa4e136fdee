package dev.snap.transport;

import dev.snap.membrane.Carrier;

/**
 * Takes the calls of one service over the network and keeps its connections.
 *
 * <p>Every call has a deadline: {@link CallLimits#deadline()} from now or the deadline of the call
 * that the thread serves, whichever is earlier. A call to a service waits for a peer that restarts,
 * until its deadline; a call to an object of one replica fails at once when that replica is gone,
 * since the object went with it.
 */
public interface RemoteCarrier extends Carrier, AutoCloseable {

  /** Ends calls under way and closes all connections. */
  @Override
  void close();
}
