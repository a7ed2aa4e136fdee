package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation on the network: recorded against servers, replayed without a visit to them, and
 * made for real when live.
 */
class NetworkTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("net");
  private static final SurfaceRows REFUSED = SurfaceRows.of("net-refused");

  @TempDir static Path scratch;
  private static Origin origin;
  private static Rewritten probe;
  private static Rewritten refused;

  @BeforeAll
  static void rewrite() throws IOException {
    origin = Origin.start();
    probe = Rewritten.of(scratch.resolve("probe"), ROWS.sources(NetworkProbe.members(origin)));
    refused =
        Rewritten.of(scratch.resolve("refused"), REFUSED.sources(NetworkProbe.members(origin)));
  }

  @AfterAll
  static void stop() throws IOException {
    origin.close();
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(Stream.concat(ROWS.operations().stream(), REFUSED.operations().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("net/"));
  }

  @TestFactory
  Stream<DynamicTest> recordsReplaysAndGoesLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> restores(use)));
  }

  private static void restores(SurfaceRows.Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertThat(service.call(use.method())).hasToString(use.row().expected());
    }
    TapePhase replaying = recording.replaying();
    int visits = origin.visits();
    try (Service service = probe.open(replaying)) {
      assertThat(service.call(use.method())).hasToString(use.row().expected());
      assertThat(replaying.missing()).isEmpty();
      assertThat(origin.visits()).isEqualTo(visits);
      service.seams().goLive();
      assertThat(service.call(use.method())).asString().matches(whenLive(use.row()));
    }
  }

  /** What only the machine knows is asked of it when live. */
  private static String whenLive(SurfaceRows.Row row) {
    boolean isMachines =
        row.operation().matches(".*(getLocalHost|Loopback|NetworkInterface|Canonical).*");
    return isMachines ? "(?s).+" : "\\Q" + row.expected() + "\\E";
  }

  @TestFactory
  Stream<DynamicTest> noticesAChange() {
    return ROWS.uses().stream()
        .filter(use -> use.body().contains("(dir)"))
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> notices(use)));
  }

  private static void notices(SurfaceRows.Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      service.call(use.method());
    }
    try (Service changed = probe.open(recording.replaying(), scratch.resolve("changed"))) {
      assertThatThrownBy(() -> changed.call(use.method()))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith("WRONG");
    }
  }

  @TestFactory
  Stream<DynamicTest> refusesByName() {
    return REFUSED.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> refuses(use)));
  }

  private static void refuses(SurfaceRows.Use use) throws IOException {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = refused.open(phase)) {
        Throwable thrown = catchThrowable(() -> service.call(use.method()));
        assertThat(thrown)
            .isInstanceOf(Refusal.class)
            .hasMessageStartingWith("[" + use.row().expected() + "] ");
        assertThat(phase.refusals()).containsExactly(thrown.getMessage());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> isThePlainOperationWhenLive() {
    return REFUSED.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> performs(use)));
  }

  private static void performs(SurfaceRows.Use use) throws IOException {
    TapePhase phase = TapePhase.recording();
    try (Service service = refused.open(phase)) {
      service.seams().goLive();
      Throwable thrown = catchThrowable(() -> service.call(use.method()));
      if (thrown != null) {
        assertThat(thrown.getClass().getName()).startsWith("java");
      }
      assertThat(phase.refusals()).isEmpty();
    }
  }
}
