package dev.snap.replay;

import dev.snap.journal.Entry;
import dev.snap.membrane.Action;
import java.util.stream.Collectors;

/** Entries in one line each, for reports. */
final class EntryText {
  private static final int WIDTH = 60;

  private EntryText() {}

  static String of(Entry entry) {
    if (entry instanceof Entry.Leaf leaf) {
      return of(leaf.action());
    }
    if (entry instanceof Entry.Open open) {
      return (open.direction() == Entry.Direction.IN ? "incoming " : "") + of(open.action());
    }
    return "end of the innermost action";
  }

  static String of(Action action) {
    return action.name()
        + action.fields().stream()
            .map(field -> field.name() + "=" + shortened(field.text()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  static String site(Entry entry) {
    if (entry instanceof Entry.Leaf leaf) {
      return leaf.site();
    }
    return entry instanceof Entry.Open open ? open.site() : "";
  }

  static String shortened(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "…";
  }
}
