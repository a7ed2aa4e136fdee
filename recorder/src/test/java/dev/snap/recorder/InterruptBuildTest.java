package dev.snap.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import interrupted.Interrupting;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stock.Shelf;

/**
 * Interrupts stay with the service that made them, so that each is restored without the others, and
 * keep nothing from the journal.
 */
class InterruptBuildTest {
  @TempDir Path directory;

  @Test
  void interruptsCrossNoMembrane() throws IOException {
    assertThat(new ClassesInBuild(directory).bundle(Interrupting.class, Shelf.class)).isDirectory();
  }
}
