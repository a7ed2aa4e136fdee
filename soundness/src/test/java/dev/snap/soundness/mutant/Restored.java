package dev.snap.soundness.mutant;

import dev.snap.recorder.state.ServiceState;

/** How a restore ended. */
sealed interface Restored {
  /** It came to its end. */
  record Live(ServiceState state) implements Restored {}

  /** It was refused, and told why. */
  record Stopped(String message) implements Restored {}
}
