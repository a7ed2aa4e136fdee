package dev.snap.recorder.review;

import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.wire.WireText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/**
 * A journal as nested lines: number, action, outcome, source line. Outgoing actions are marked
 * {@code >}, incoming ones {@code <}, leaf actions {@code =}.
 */
final class JournalText {
  private static final int VALUE_WIDTH = 100;

  private final JournalReader journal;
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private long index;

  JournalText(JournalReader journal) {
    this.journal = journal;
  }

  String text() {
    text.append("journal of ").append(journal.service()).append('\n');
    for (Entry entry = journal.next(); entry != null; entry = journal.next()) {
      index++;
      line(entry);
    }
    return text.append(index).append(" entries, chain ").append(journal.head().chain()).toString();
  }

  private void line(Entry entry) {
    if (entry instanceof Entry.Leaf leaf) {
      row("= " + of(leaf.action()) + " → " + of(leaf.outcome()), leaf.site());
    } else if (entry instanceof Entry.Open opened) {
      row(
          (opened.direction() == Entry.Direction.IN ? "< " : "> ") + of(opened.action()),
          opened.site());
      open.push(opened.action().name());
    } else if (entry instanceof Entry.Close close) {
      String name = open.pop();
      row("  " + name + " → " + of(close.outcome()), "");
    }
  }

  private void row(String what, String site) {
    text.append(String.format("%6d  ", index)).append("  ".repeat(open.size())).append(what);
    text.append(site.isEmpty() ? "" : "   at " + site).append('\n');
  }

  private static String of(Action action) {
    return action.name()
        + action.fields().stream()
            .map(field -> field.name() + "=" + shortened(field.text()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String of(Outcome outcome) {
    if (outcome instanceof Outcome.Gave gave) {
      return shortened(WireText.of(gave.bytes()));
    }
    if (outcome instanceof Outcome.Raised raised) {
      return "threw " + shortened(WireText.of(raised.bytes()));
    }
    if (outcome instanceof Outcome.Threw threw) {
      return "threw " + threw.thrown().kind() + ": " + threw.thrown().message();
    }
    return "failed: " + ((Outcome.Failed) outcome).detail();
  }

  private static String shortened(String value) {
    String line = value.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() <= VALUE_WIDTH
        ? line
        : line.substring(0, VALUE_WIDTH) + "… (" + line.length() + " characters)";
  }
}
