package dev.snap.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stock.Shelf;
import traced.Naming;
import traced.Tracing;

/** Stacks and names of classes that a bootstrap keeps are the same in the proof's JVMs. */
class TracedBuildTest {
  @TempDir Path directory;

  @Test
  void stacksAndNamesOfClassesAreRestored() throws IOException {
    assertThat(new ClassesInBuild(directory).bundle(Tracing.class, Shelf.class)).isDirectory();
  }

  @Test
  void aNameThatTheJdkPutsIntoATextIsRefused() {
    assertThatThrownBy(() -> new ClassesInBuild(directory).bundle(Naming.class, Shelf.class))
        .hasMessageMatching(
            "(?s)\\[SNAP-0212] probe is not in the recorded state after a replay .*"
                + "export 0 → Naming.Named.name: .*");
  }
}
