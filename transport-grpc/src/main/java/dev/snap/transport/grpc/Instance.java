package dev.snap.transport.grpc;

import dev.snap.transport.Address;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a replica is named in references to its own objects: {@code host:port/life}. A process that
 * opens the same port later has another life, so it is never taken for the one that held the
 * object.
 */
final class Instance {
  private Instance() {}

  /** A name for the server that now listens there. */
  static String at(Address address) {
    return address + "/" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 48), 36);
  }

  /** Where the replica is, or was; a name without a life is an address alone. */
  static Address address(String instance) {
    int slash = instance.indexOf('/');
    return Address.parse(slash < 0 ? instance : instance.substring(0, slash));
  }
}
