package dev.snap.replay;

import dev.snap.journal.Entry;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.util.stream.Collectors;

/** Entries in one line each, for reports. */
final class EntryText {
  private static final int WIDTH = 60;

  private EntryText() {}

  static String of(Cursor.Numbered entry) {
    if (entry.entry() instanceof Entry.Close) {
      return "end of " + entry.action().name();
    }
    boolean incoming =
        entry.entry() instanceof Entry.Open open && open.direction() == Entry.Direction.IN;
    return (incoming ? "incoming " : "") + of(entry.action());
  }

  static String of(Action action) {
    return action.surface() == Surface.CALL ? call(action) : operation(action);
  }

  private static String call(Action action) {
    StringBuilder text = new StringBuilder(action.name());
    for (Action.Field field : action.fields()) {
      switch (field.name()) {
        case "target" -> text.append(" on ").append(field.text());
        case "export" -> text.append(" on #").append(field.text());
        case "arguments" -> text.append(" with ").append(shortened(field.text()));
        default -> {} // The signature says the interface and the method.
      }
    }
    return text.toString();
  }

  private static String operation(Action action) {
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

  /** The text in one line of limited width. */
  static String shortened(String text) {
    String line = text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    return line.codePointCount(0, line.length()) <= WIDTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDTH)) + "…";
  }
}
