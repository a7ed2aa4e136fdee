package dev.snap.soundness.mutant;

import dev.snap.bundle.Bundle;
import dev.snap.launch.Proof;
import dev.snap.recorder.fork.Fork;
import dev.snap.recorder.state.ServiceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A restore by the bundle's own start script, in a JVM of its own, as it is deployed. */
final class DeployedRestore {
  private DeployedRestore() {}

  /** Restores a bundle whose code may differ. */
  static Restored of(Path bundle, Path directory) throws IOException {
    Path out = Files.createTempDirectory(directory, "deployed");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "PATH",
            "/usr/bin:/bin",
            "SNAP_PROOF",
            out.toString(),
            "SNAP_FORCE",
            "code");
    Fork.Ended ended =
        new Fork(List.of(bundle.resolve(Bundle.START).toString()), out, environment)
            .run(Duration.ofSeconds(30), line -> {});
    if (!Files.exists(out.resolve(Proof.REPLAYED))) {
      return new Restored.Stopped(String.join("\n", ended.lastLines()));
    }
    ServiceState state = Restorer.state(out.resolve(Proof.STATE), bundle);
    Bundles.delete(out);
    return new Restored.Live(state);
  }

  /** Whether both restores ended alike: in the same state, or with the same words at first. */
  static boolean isLike(Restored one, Restored deployed) {
    if (one instanceof Restored.Live a && deployed instanceof Restored.Live b) {
      return a.state().digest().equals(b.state().digest());
    }
    return one instanceof Restored.Stopped a
        && deployed instanceof Restored.Stopped b
        && b.message().contains(a.message().lines().findFirst().orElse(""));
  }
}
