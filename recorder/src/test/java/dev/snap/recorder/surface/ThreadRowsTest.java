package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  @TempDir static Path scratch;
  private static final List<RowSuite> SUITES = new ArrayList<>();

  @BeforeAll
  static void rewrite() throws IOException {
    int feature = Runtime.version().feature();
    SUITES.add(RowSuite.of(ROWS, ThreadFixture.MEMBERS, 17, scratch.resolve("first")));
    if (feature >= 21) {
      SUITES.add(RowSuite.of(LATER, ThreadFixture.MEMBERS, feature, scratch.resolve("later")));
    }
  }

  @Test
  void everyOperationHasARow() {
    assertThat(Stream.of(ROWS, LATER).flatMap(each -> each.operations().stream()))
        .containsExactlyInAnyOrderElementsOf(covered());
  }

  /** All but what javac shows only with its previews. */
  private static List<String> covered() {
    return SurfaceRows.covered("threads/").stream()
        .filter(operation -> !operation.contains("StructuredTaskScope"))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameBeforeLiveAndInReplay() {
    return of(RowSuite::replays);
  }

  @TestFactory
  Stream<DynamicTest> noticesThatAnotherThreadRuns() {
    return of(RowSuite::notices);
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameWhenLive() {
    return of(RowSuite::live);
  }

  @TestFactory
  Stream<DynamicTest> refusesByName() {
    return of(RowSuite::refuses);
  }

  private static Stream<DynamicTest> of(Function<RowSuite, Stream<DynamicTest>> tests) {
    return SUITES.stream().flatMap(tests);
  }
}
