package dev.snap.testing;

/**
 * The processes of an application whose services are restored from their bundles; a parameter of
 * tests of that topology.
 */
public interface Processes {

  /**
   * Kills the process of a service at once, as a crash would, and waits until it is restored and
   * ready again.
   */
  void restart(String service);

  /**
   * Starts one more replica of a service and gives the stub of what its bootstrap returned, held to
   * that replica.
   */
  <S> S replica(String service, Class<S> type);
}
