package dev.snap.launch;

import dev.snap.bundle.Trust;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment tells a starting service. Everything that was proven stands in the bundle;
 * this is the rest.
 *
 * @param variables the environment variables
 */
record LaunchEnvironment(Map<String, String> variables) {
  /** The public key of the only builder that is trusted. */
  static final String TRUSTED_KEY = "SNAP_TRUSTED_KEY";

  /** {@code code}: let code pass that differs from the recorded. */
  static final String FORCE = "SNAP_FORCE";

  /** Replay, leave a proof in that directory, and end. */
  static final String PROOF = Proof.VARIABLE;

  /** Where to write the address once live. */
  static final String ADDRESS_FILE = "SNAP_ADDRESS_FILE";

  /** {@code 1}: stop when standard input ends, which it does when the parent dies. */
  static final String STOP_ON_EOF = "SNAP_STOP_ON_EOF";

  /** How many seconds a start may take until it is live, 1 to 86,400. */
  static final String RESTORE_SECONDS = "SNAP_RESTORE_SECONDS";

  private static final Duration RESTORE_LIMIT = Duration.ofMinutes(2);
  private static final int LONGEST_SECONDS = 86_400;

  /**
   * How long a start may take. A proof may take longer: the build that asked for it has a limit of
   * its own.
   *
   * @throws SnapFailure when the variable holds something else
   */
  Duration restoreLimit() {
    String value = variables.get(RESTORE_SECONDS);
    if (value == null) {
      return proof() == null ? RESTORE_LIMIT : Duration.ofSeconds(LONGEST_SECONDS);
    }
    try {
      int seconds = Integer.parseInt(value);
      if (seconds >= 1 && seconds <= LONGEST_SECONDS) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // Told below, as numbers out of range are.
    }
    throw new SnapFailure(
        SnapCode.RESTORE_TOO_SLOW,
        RESTORE_SECONDS + " is \"" + value + "\", which is no limit",
        "Set it to a number of seconds from 1 to " + LONGEST_SECONDS + ", or leave it out.");
  }

  Trust trust() {
    return new Trust(variables.get(TRUSTED_KEY), "code".equals(variables.get(FORCE)));
  }

  @Nullable Path proof() {
    return path(PROOF);
  }

  boolean collectsInProof() {
    return "1".equals(variables.get(Proof.COLLECT));
  }

  @Nullable Path addressFile() {
    return path(ADDRESS_FILE);
  }

  boolean stopsOnEof() {
    return "1".equals(variables.get(STOP_ON_EOF));
  }

  private @Nullable Path path(String name) {
    String value = variables.get(name);
    return value == null ? null : Path.of(value);
  }
}
