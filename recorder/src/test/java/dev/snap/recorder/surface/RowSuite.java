package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Surface;
import dev.snap.recorder.surface.SurfaceRows.Row;
import dev.snap.recorder.surface.SurfaceRows.Use;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Rows that give the same in the bootstrap, in replay and live. Their second column is what is
 * given, after a star when other threads run meanwhile, or the code of a refusal.
 */
final class RowSuite {
  private final SurfaceRows rows;
  private final Rewritten probe;

  private RowSuite(SurfaceRows rows, Rewritten probe) {
    this.rows = rows;
    this.probe = probe;
  }

  /** The rows, compiled for that version of Java. */
  static RowSuite of(SurfaceRows rows, String members, int release, Path scratch)
      throws IOException {
    return new RowSuite(rows, Rewritten.of(scratch, rows.sources(members).release(release)));
  }

  Stream<DynamicTest> replays() {
    return tests(row -> !isRefused(row), this::replays);
  }

  Stream<DynamicTest> notices() {
    return tests(RowSuite::letsOthersRun, this::notices);
  }

  Stream<DynamicTest> live() {
    return tests(row -> !isRefused(row), this::live);
  }

  Stream<DynamicTest> refuses() {
    return tests(RowSuite::isRefused, this::refuses);
  }

  private Stream<DynamicTest> tests(Predicate<Row> chosen, Check check) {
    return rows.rows().stream()
        .filter(chosen)
        .map(row -> dynamicTest(row.operation(), () -> check.of(row)));
  }

  private static boolean isRefused(Row row) {
    return row.expected().startsWith("SNAP-");
  }

  /** The row's ways, each a method. */
  private List<String> ways(Row row) {
    return rows.uses().stream().filter(use -> use.row().equals(row)).map(Use::method).toList();
  }

  private static boolean letsOthersRun(Row row) {
    return row.expected().startsWith("*");
  }

  private void replays(Row row) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertGives(service, row);
    }
    assertThat(recording.actions().stream().anyMatch(RowSuite::isSwitch))
        .isEqualTo(letsOthersRun(row));
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      assertGives(service, row);
    }
    assertThat(replaying.missing()).isEmpty();
  }

  private static boolean isSwitch(Action action) {
    return action.surface() == Surface.THREADS;
  }

  private void notices(Row row) throws Throwable {
    String call = ways(row).get(0);
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      service.call(call);
    }
    try (Service service = probe.open(recording.replaying())) {
      service.call("change");
      assertThatThrownBy(() -> service.call(call))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith("WRONG ");
    }
  }

  private void live(Row row) throws Throwable {
    TapePhase untouched = TapePhase.recording();
    try (Service service = probe.open(untouched)) {
      service.seams().goLive();
      service.call("isLive");
      assertGives(service, row);
    }
    assertThat(untouched.actions()).isEmpty();
  }

  private void refuses(Row row) throws IOException {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        for (String way : ways(row)) {
          assertThat(catchThrowable(() -> service.call(way)))
              .isInstanceOf(Refusal.class)
              .hasMessageStartingWith("[" + row.expected() + "] ");
        }
        assertThat(phase.refusals()).hasSameSizeAs(ways(row));
      }
    }
  }

  /** What each way gives, and what was noted meanwhile. */
  private void assertGives(Service service, Row row) throws Throwable {
    boolean isStatement = row.code().endsWith(";");
    String expected = row.expected().replaceFirst("^[*+] ?", "");
    for (String way : ways(row)) {
      service.call("begin");
      Object result = service.call(way);
      String given = isStatement ? "" : Objects.toString(result);
      assertThat((given + " " + service.call("notes")).trim()).as(way).isEqualTo(expected);
    }
  }

  private interface Check {
    void of(Row row) throws Throwable;
  }
}
