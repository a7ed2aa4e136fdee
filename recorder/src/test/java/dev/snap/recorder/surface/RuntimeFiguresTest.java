package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM says of itself. */
class RuntimeFiguresTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("figures");

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, ROWS.sources(""));
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("env/RuntimeFigures"));
  }

  @TestFactory
  Stream<DynamicTest> givesTheRecordedFigure() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> givesTheRecorded(use)));
  }

  private static void givesTheRecorded(SurfaceRows.Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object recorded = call(recording, use);
    assertThat(recording.actions())
        .extracting(Action::name)
        .containsExactly(use.row().expected());
    TapePhase replaying = recording.replaying();
    assertThat(call(replaying, use)).isEqualTo(recorded);
    assertThat(replaying.missing()).isEmpty();
    assertThatThrownBy(() -> call(TapePhase.recording().replaying(), use))
        .isInstanceOf(TapePhase.Mismatch.class)
        .hasMessageContaining(use.row().expected());
  }

  @TestFactory
  Stream<DynamicTest> givesTheRealFigureWhenLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> givesTheReal(use)));
  }

  private static void givesTheReal(SurfaceRows.Use use) throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Rewritten.Service service = probe.open(phase)) {
      service.membrane().seams().goLive();
      assertThat(service.call(use.method())).isNotNull();
      assertThat(phase.actions()).isEmpty();
    }
  }

  @Test
  void saysNothingOfTheBuildMachinesName() throws Throwable {
    SurfaceRows.Use name =
        ROWS.uses().stream()
            .filter(use -> use.row().operation().endsWith("RuntimeMXBean.getName()"))
            .findFirst()
            .orElseThrow();
    assertThat(call(TapePhase.recording(), name))
        .isEqualTo(ProcessHandle.current().pid() + "@localhost");
  }

  private static Object call(TapePhase phase, SurfaceRows.Use use) throws Throwable {
    try (Rewritten.Service service = probe.open(phase)) {
      return service.call(use.method());
    }
  }
}
