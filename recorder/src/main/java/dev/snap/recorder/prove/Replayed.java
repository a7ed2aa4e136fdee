package dev.snap.recorder.prove;

import dev.snap.launch.Proof;
import dev.snap.recorder.state.ServiceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a replay ended.
 *
 * @param state of the service at the barrier
 * @param canary what the JVM's identity hashes were
 */
record Replayed(ServiceState state, String canary) {

  static Replayed of(Path out, String service, Path bundle) throws IOException {
    return new Replayed(
        States.replayed(out.resolve(Proof.STATE), service, bundle),
        Files.readString(out.resolve(Proof.CANARY)));
  }
}
