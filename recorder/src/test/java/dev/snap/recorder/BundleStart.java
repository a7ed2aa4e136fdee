package dev.snap.recorder;

import dev.snap.bundle.Bundle;
import dev.snap.launch.Proof;
import dev.snap.recorder.fork.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One start of a bundle as it is deployed.
 *
 * @param out what a start that only replays leaves behind
 * @param said its last lines, but those of the JVM
 */
public record BundleStart(Path out, String said) {
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  /** Replays only. */
  public static BundleStart replay(Path bundle, Path out, Map<String, String> variables)
      throws IOException {
    Map<String, String> all = new HashMap<>(variables);
    all.put(Proof.VARIABLE, out.toString());
    return live(bundle, out, all);
  }

  /** Goes live, if it may. */
  public static BundleStart live(Path bundle, Path out, Map<String, String> variables)
      throws IOException {
    Map<String, String> all = new HashMap<>(variables);
    all.put("PATH", "/usr/bin:/bin");
    all.put("JAVA_HOME", System.getProperty("java.home"));
    Fork.Ended ended =
        new Fork(List.of(bundle.resolve(Bundle.START).toString()), out, all)
            .run(TIMEOUT, line -> {});
    return new BundleStart(
        out,
        ended.lastLines().stream()
            .filter(line -> !line.startsWith("NOTE: ") && !line.startsWith("Picked up"))
            .filter(line -> !line.startsWith("Listening") && !line.matches("\\[\\d.*"))
            .collect(Collectors.joining("\n")));
  }

  /** Whether it replayed to the end. */
  public boolean replayed() {
    return Files.exists(out.resolve(Proof.REPLAYED));
  }
}
