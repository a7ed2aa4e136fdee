package dev.snap.launch;

import dev.snap.bundle.Trust;
import java.nio.file.Path;
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
