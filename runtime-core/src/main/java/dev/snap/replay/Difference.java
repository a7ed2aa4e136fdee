package dev.snap.replay;

import dev.snap.membrane.Action;
import dev.snap.wire.WireText;

/**
 * Two values that differ, each as text that begins shortly before the first difference.
 *
 * @param recorded the one in the journal
 * @param attempted the one of the code
 */
record Difference(String recorded, String attempted) {
  private static final int BEFORE = 20;

  /** The difference of two fields of the same name. */
  static Difference of(Action.Field recorded, Action.Field attempted) {
    return of(text(recorded), text(attempted));
  }

  static Difference of(String recorded, String attempted) {
    int same = 0;
    int most = Math.min(recorded.length(), attempted.length());
    while (same < most && recorded.charAt(same) == attempted.charAt(same)) {
      same++;
    }
    int start = same <= 2 * BEFORE ? 0 : same - BEFORE;
    return new Difference(from(recorded, start), from(attempted, start));
  }

  private static String from(String text, int start) {
    return (start == 0 ? "" : "…") + EntryText.shortened(text.substring(start));
  }

  /** What is compared: the text of a field may be shortened, its bytes never are. */
  private static String text(Action.Field field) {
    byte[] bytes = field.bytes();
    return bytes == null ? field.text() : WireText.of(bytes);
  }
}
