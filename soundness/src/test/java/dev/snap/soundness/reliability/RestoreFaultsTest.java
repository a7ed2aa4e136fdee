package dev.snap.soundness.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.bundle.Bundle;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.fork.Fork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts that go wrong for another reason than the bundle: told, ended, nothing left behind. */
@Timeout(120)
final class RestoreFaultsTest {
  private static final Duration ENOUGH = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void aRestoreThatHangsIsEndedWithTheLineThatItStandsAt() throws IOException {
    Project project = Project.of(directory, "faults");
    project.build("faults.Faults$NeverWakes", ENOUGH, line -> {});
    Path bundle = project.current().resolve(SnapshotBuilder.BUNDLES).resolve("victim");

    Fork.Ended ended =
        new Fork(
                List.of(bundle.resolve(Bundle.START).toString()),
                bundle,
                Map.of("JAVA_HOME", System.getProperty("java.home"), "SNAP_RESTORE_SECONDS", "5"))
            .run(ENOUGH, line -> {});

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(String.join("\n", ended.lastLines()))
        .matches(
            "\\[SNAP-0315] victim was not restored within 5 s; it stands at"
                + " faults\\.Faults\\$Sleeper\\.afterRestore\\(Faults\\.java:\\d+\\)\n"
                + "  SNAP_RESTORE_SECONDS allows a slow machine more\\. When every start ends here,"
                + " rebuild with mvn snap:build\\.");
    assertThat(project.processes()).isEmpty();
  }
}
