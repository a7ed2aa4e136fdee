package dev.snap.replay;

import dev.snap.journal.Outcome;
import dev.snap.wire.WireText;

/** Outcomes as text, for reports. */
final class OutcomeText {
  private OutcomeText() {}

  /** An outcome in one line of limited width. */
  static String of(Outcome outcome) {
    return EntryText.shortened(whole(outcome));
  }

  /** An outcome in full. */
  static String whole(Outcome outcome) {
    if (outcome instanceof Outcome.Gave gave) {
      return "gave " + WireText.of(gave.bytes());
    }
    if (outcome instanceof Outcome.Raised raised) {
      return "threw " + WireText.of(raised.bytes());
    }
    if (outcome instanceof Outcome.Threw threw) {
      String message = threw.thrown().message();
      return "threw " + threw.thrown().kind() + (message == null ? "" : ": " + message);
    }
    Outcome.Failed failed = (Outcome.Failed) outcome;
    return "failed: " + failed.reason() + ", " + failed.execution() + ", " + failed.detail();
  }
}
