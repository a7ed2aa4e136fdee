package dev.snap.replay;

import dev.snap.journal.Outcome;
import dev.snap.wire.WireText;

/** Outcomes in one line each, for reports. */
final class OutcomeText {
  private OutcomeText() {}

  static String of(Outcome outcome) {
    if (outcome instanceof Outcome.Gave gave) {
      return EntryText.shortened(WireText.of(gave.bytes()));
    }
    if (outcome instanceof Outcome.Raised raised) {
      return "threw " + EntryText.shortened(WireText.of(raised.bytes()));
    }
    if (outcome instanceof Outcome.Threw threw) {
      return "threw " + threw.thrown().kind() + ": " + threw.thrown().message();
    }
    return "failed: " + ((Outcome.Failed) outcome).detail();
  }
}
