package dev.snap.recorder.review;

import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.recorder.review.Contracts.Method;
import dev.snap.wire.WireText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A journal as nested lines: number, action, outcome, source line. Outgoing actions are marked
 * {@code >}, incoming ones {@code <}, leaf actions {@code =}. What calls carry is shown with the
 * names of their contract.
 */
final class JournalText {
  private static final int VALUE_WIDTH = 200;

  private final JournalReader journal;
  private final Contracts contracts;
  private final MessageText messages;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Action> open = new ArrayDeque<>();
  private long index;

  JournalText(JournalReader journal, Contracts contracts) {
    this.journal = journal;
    this.contracts = contracts;
    this.messages = new MessageText(contracts);
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
      row("= " + of(leaf.action()) + " → " + of(leaf.outcome(), leaf.action()), leaf.site());
    } else if (entry instanceof Entry.Open opened) {
      row(
          (opened.direction() == Entry.Direction.IN ? "< " : "> ") + of(opened.action()),
          opened.site());
      open.push(opened.action());
    } else if (entry instanceof Entry.Close close) {
      Action action = open.pop();
      row("  " + simple(action.name()) + " → " + of(close.outcome(), action), "");
    }
  }

  private void row(String what, String site) {
    text.append(String.format(Locale.ROOT, "%6d  ", index)).append("  ".repeat(open.size()));
    text.append(what).append(site.isEmpty() ? "" : "   at " + site).append('\n');
  }

  private String of(Action action) {
    return action.surface() == Surface.CALL
        ? call(action)
        : action.name()
            + action.fields().stream()
                .map(field -> field.name() + ": " + shortened(field.text()))
                .collect(Collectors.joining(", ", "(", ")"));
  }

  private String call(Action action) {
    Method method = method(action);
    Action.Field arguments = field(action, "arguments");
    String carried =
        method == null || arguments.bytes() == null
            ? arguments.text()
            : messages.fields(method.request(), arguments.bytes());
    Action.Field target = first(action);
    String where = target.name().equals("target") ? target.text() : "#" + target.text();
    return where + " " + simple(action.name()) + "(" + shortened(carried) + ")";
  }

  private String of(Outcome outcome, Action action) {
    Method method = method(action);
    if (outcome instanceof Outcome.Gave gave) {
      return shortened(
          method == null
              ? LeafText.of(action, gave.bytes())
              : messages.result(method.response(), gave.bytes()));
    }
    if (outcome instanceof Outcome.Raised raised) {
      return "threw "
          + shortened(
              method == null
                  ? WireText.of(raised.bytes())
                  : messages.fields(method.failure(), raised.bytes()));
    }
    if (outcome instanceof Outcome.Threw threw) {
      return "threw " + threw.thrown().kind() + ": " + threw.thrown().message();
    }
    return "failed: " + ((Outcome.Failed) outcome).detail();
  }

  /** The contract of what was called, {@code null} when there is none. */
  private @Nullable Method method(Action action) {
    return action.surface() == Surface.CALL
        ? contracts.method(
            field(action, "interface").text(), Integer.parseInt(field(action, "method").text()))
        : null;
  }

  private static Action.Field field(Action action, String name) {
    return action.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Action.Field(name, "", null));
  }

  private static Action.Field first(Action action) {
    return Objects.requireNonNull(action.fields().get(0));
  }

  /** The name of an operation without the types of its parameters. */
  private static String simple(String name) {
    return name.replaceFirst("\\(.*", "");
  }

  private static String shortened(String value) {
    String line = value.replace("\n", "\\n").replace("\r", "\\r");
    return line.length() <= VALUE_WIDTH
        ? line
        : line.substring(0, VALUE_WIDTH) + "… (" + line.length() + " characters)";
  }
}
