package dev.snap.transport;

import dev.snap.error.SnapFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the peers of a service are. Asked when a connection is made, and again whenever one fails,
 * so an answer is never older than the failure. Safe for use by many threads.
 */
@FunctionalInterface
public interface Addresses {
  /** The environment variable that names the peers file. */
  String PEERS_VARIABLE = "SNAP_PEERS";

  /**
   * The address of a service, empty while it is known but not up.
   *
   * @param service its full name, for example {@code shop/inventory}
   * @throws SnapFailure {@link dev.snap.error.SnapCode#NO_ADDRESS} when the service is not known
   */
  Optional<Address> find(String service);

  /** Addresses that do not change. */
  static Addresses fixed(Map<String, Address> addresses) {
    Map<String, Address> copy = Map.copyOf(addresses);
    return service -> {
      Address address = copy.get(service);
      if (address == null) {
        throw PeersFile.unknown(
            service, "it is not among " + copy.keySet().stream().sorted().toList());
      }
      return Optional.of(address);
    };
  }

  /** The addresses in a {@link PeersFile}. */
  static Addresses in(Path peersFile) {
    return new PeersFile(peersFile);
  }

  /**
   * The addresses in the file that {@value #PEERS_VARIABLE} names; without one, no service is
   * known.
   */
  static Addresses from(Map<String, String> environment) {
    String file = environment.get(PEERS_VARIABLE);
    if (file != null) {
      return in(Path.of(file));
    }
    return service -> {
      throw PeersFile.unknown(service, "this process was given no peers file");
    };
  }
}
