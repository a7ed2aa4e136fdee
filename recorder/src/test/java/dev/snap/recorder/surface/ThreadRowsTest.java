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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of threads. It gives the same in the bootstrap, in replay and live; where others
 * run meanwhile, that is in the journal, and a replay in which another thread runs is noticed.
 */
@Timeout(120)
class ThreadRowsTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("threads");
  private static final SurfaceRows LATER = SurfaceRows.of("threads-21");
  private static final int FEATURE = Runtime.version().feature();

  @TempDir static Path scratch;
  private static Rewritten probe;
  private static Rewritten later;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch.resolve("17"), ROWS.sources(ThreadFixture.MEMBERS));
    if (FEATURE >= 21) {
      Sources sources = LATER.sources(ThreadFixture.MEMBERS).release(FEATURE);
      later = Rewritten.of(scratch.resolve("21"), sources);
    }
  }

  @Test
  void everyOperationHasARow() {
    assertThat(Stream.of(ROWS, LATER).flatMap(each -> each.operations().stream()))
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("threads/"));
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameBeforeLiveAndInReplay() {
    return rows(false).map(row -> dynamicTest(row.operation(), () -> replays(row)));
  }

  @TestFactory
  Stream<DynamicTest> noticesThatAnotherThreadRuns() {
    return rows(false)
        .filter(ThreadRowsTest::letsOthersRun)
        .map(row -> dynamicTest(row.operation(), () -> notices(row)));
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameWhenLive() {
    return rows(false).map(row -> dynamicTest(row.operation(), () -> live(row)));
  }

  @TestFactory
  Stream<DynamicTest> refusesByName() {
    return rows(true).map(row -> dynamicTest(row.operation(), () -> refuses(row)));
  }

  private static Stream<Row> rows(boolean refused) {
    return (FEATURE < 21 ? Stream.of(ROWS) : Stream.of(ROWS, LATER))
        .flatMap(each -> each.rows().stream())
        .filter(row -> row.expected().startsWith("SNAP-") == refused);
  }

  /** The row's ways, each a method. */
  private static List<String> ways(Row row) {
    return Stream.of(ROWS, LATER)
        .flatMap(each -> each.uses().stream())
        .filter(use -> use.row().equals(row))
        .map(Use::method)
        .toList();
  }

  private static Service open(Row row, TapePhase phase) {
    return (LATER.rows().contains(row) ? later : probe).open(phase);
  }

  private static boolean letsOthersRun(Row row) {
    return row.expected().startsWith("*");
  }

  private static void replays(Row row) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = open(row, recording)) {
      assertGives(service, row);
    }
    assertThat(recording.actions()).extracting(Action::surface).containsOnly(surfaces(row));
    TapePhase replaying = recording.replaying();
    try (Service service = open(row, replaying)) {
      assertGives(service, row);
    }
    assertThat(replaying.missing()).isEmpty();
  }

  private static Surface[] surfaces(Row row) {
    return letsOthersRun(row) ? new Surface[] {Surface.THREADS} : new Surface[0];
  }

  private static void notices(Row row) throws Throwable {
    String call = ways(row).get(0);
    TapePhase recording = TapePhase.recording();
    try (Service service = open(row, recording)) {
      service.call(call);
    }
    try (Service service = open(row, recording.replaying())) {
      service.call("change");
      assertThatThrownBy(() -> service.call(call))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith("WRONG ");
    }
  }

  private static void live(Row row) throws Throwable {
    TapePhase untouched = TapePhase.recording();
    try (Service service = open(row, untouched)) {
      service.seams().goLive();
      service.call("isLive");
      assertGives(service, row);
    }
    assertThat(untouched.actions()).isEmpty();
  }

  private static void refuses(Row row) throws IOException {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = open(row, phase)) {
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
  private static void assertGives(Service service, Row row) throws Throwable {
    boolean isStatement = row.code().endsWith(";");
    String expected = row.expected().replaceFirst("^[*+] ?", "");
    for (String way : ways(row)) {
      service.call("begin");
      Object result = service.call(way);
      String given = isStatement ? "" : Objects.toString(result);
      assertThat((given + " " + service.call("notes")).trim()).as(way).isEqualTo(expected);
    }
  }
}
