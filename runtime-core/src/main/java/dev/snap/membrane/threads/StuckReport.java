package dev.snap.membrane.threads;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the user is told of a bootstrap whose threads wait for ever. */
final class StuckReport {
  private StuckReport() {}

  /** Every thread waits. */
  static SnapFailure nothingRuns(String service, List<Turn> turns) {
    return new SnapFailure(
        SnapCode.STUCK,
        "The bootstrap of "
            + service
            + " waits for what no thread of it can bring about:"
            + list(turns),
        "Start what is waited for inside the bootstrap, or wait for it after the bootstrap.");
  }

  /** The running thread stands still where the scheduler cannot change to another. */
  static SnapFailure hangs(String service, Thread thread, List<Turn> turns) {
    String state = thread.getState().name().toLowerCase(Locale.ROOT);
    return new SnapFailure(
        SnapCode.STUCK,
        "The bootstrap of "
            + service
            + " stands still: "
            + thread.getName()
            + " is "
            + state
            + " ("
            + UserCode.line(thread)
            + ") while others wait:"
            + list(turns),
        "Do not wait inside a synchronized block that another thread needs; use a"
            + " java.util.concurrent lock there, or do it after the bootstrap.");
  }

  private static String list(List<Turn> turns) {
    return turns.stream()
        .filter(turn -> turn.begun() && turn.wait.manner() != Wait.Manner.IDLE)
        .map(turn -> "\n    " + turn.describe())
        .collect(Collectors.joining());
  }
}
