package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The system class loader is the service's own. */
class SystemLoaderTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("classes");
  private static final String MEMBERS =
      """
      static final ClassLoader OWN = Probe.class.getClassLoader();
      static final String NAME = "probe/Probe.class";
      static boolean isOwn(URL found) {
        return found.toString().equals(OWN.getResource(NAME).toString());
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, ROWS.sources(MEMBERS));
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("classes/"));
  }

  @TestFactory
  Stream<DynamicTest> isTheServicesOwnBeforeLiveAndAfter() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> isOwn(use)));
  }

  private static void isOwn(SurfaceRows.Use use) throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      assertThat(service.call(use.method())).hasToString(use.row().expected());
      service.seams().goLive();
      assertThat(service.call(use.method())).hasToString(use.row().expected());
      assertThat(phase.actions()).isEmpty();
    }
  }
}
