package dev.snap.replay;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Stop;

/** A replay that does not match its journal. Its message is the whole report. */
public final class Divergence extends Stop {
  private static final long serialVersionUID = 1L;

  private final long entry;

  Divergence(long entry, SnapFailure report) {
    super(String.valueOf(report.getMessage()), report);
    this.entry = entry;
  }

  /** The number of the first entry that does not match, from 1. */
  public long entry() {
    return entry;
  }
}
