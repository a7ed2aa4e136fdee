package dev.snap.membrane;

import java.util.Set;

/**
 * What the build lets into membranes from the machine it runs on. Everything else behaves as if it
 * were not there.
 *
 * @param environment names of environment variables
 * @param properties names of system properties, beside those that describe the platform
 */
public record Grants(Set<String> environment, Set<String> properties) {
  /** Grants nothing. */
  public static final Grants NONE = new Grants(Set.of(), Set.of());

  /** Copies the sets. */
  public Grants {
    environment = Set.copyOf(environment);
    properties = Set.copyOf(properties);
  }
}
