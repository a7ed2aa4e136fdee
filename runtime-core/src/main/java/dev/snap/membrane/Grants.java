package dev.snap.membrane;

import static java.util.Locale.ROOT;

import java.util.Set;

/**
 * What the build lets into membranes from the machine it runs on. Everything else behaves as if it
 * were not there, and hosts cannot be reached.
 *
 * @param environment names of environment variables
 * @param properties names of system properties, beside those that describe the platform
 * @param hosts names or addresses of hosts, each with a port ({@code db.test:5432}) or for all
 *     ports
 */
public record Grants(Set<String> environment, Set<String> properties, Set<String> hosts) {
  /** Grants nothing. */
  public static final Grants NONE = new Grants(Set.of(), Set.of());

  /** Copies the sets. */
  public Grants {
    environment = Set.copyOf(environment);
    properties = Set.copyOf(properties);
    hosts = Set.copyOf(hosts);
  }

  /** Grants variables and properties, and no hosts. */
  public Grants(Set<String> environment, Set<String> properties) {
    this(environment, properties, Set.of());
  }

  /** Whether a host may be reached at a port. */
  public boolean reaches(String host, int port) {
    return hosts.stream()
        .anyMatch(each -> each.equalsIgnoreCase(host) || each.equalsIgnoreCase(host + ":" + port));
  }

  /** Whether a name may be resolved: it was granted, for any port. */
  public boolean resolves(String host) {
    String name = host.toLowerCase(ROOT);
    return hosts.stream()
        .map(each -> each.toLowerCase(ROOT))
        .anyMatch(each -> each.equals(name) || each.startsWith(name + ":"));
  }
}
