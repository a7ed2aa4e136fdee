package dev.snap.recorder.prove;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Manifest;
import dev.snap.launch.Proof;
import dev.snap.recorder.state.ServiceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How a replay ended.
 *
 * @param state of the service at the barrier
 * @param order what the JVM's identity hashes were, as lines of a manifest
 * @param millis how long the replay took, in milliseconds
 * @param archive of the JVM's classes, if it was to leave one and could
 */
record Replayed(
    ServiceState state, SortedMap<String, String> order, long millis, @Nullable Path archive) {

  static Replayed of(Path out, String service, Path bundle) throws IOException {
    Path archive = out.resolve(Bundle.ARCHIVE);
    return new Replayed(
        States.replayed(out.resolve(Proof.STATE), service, bundle),
        Manifest.parse(Files.readAllBytes(out.resolve(Proof.ORDER))).lines(),
        Long.parseLong(Files.readString(out.resolve(Proof.REPLAYED)).split(" ")[1]),
        Files.exists(archive) ? archive : null);
  }
}
