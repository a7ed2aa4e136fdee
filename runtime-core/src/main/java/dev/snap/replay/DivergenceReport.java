package dev.snap.replay;

import dev.snap.journal.Entry;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.CallSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a user needs to find a divergence: recorded against attempted field by field, the
 * source lines, the entries around it as ok, different, extra or missing, the likely cause, and the
 * next step.
 */
final class DivergenceReport {
  private static final int MISSING_SHOWN = 3;

  private final Cursor cursor;

  DivergenceReport(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The code attempts an action where the journal has something else. */
  Divergence different(Action attempted) {
    long index = cursor.index();
    Entry recorded = cursor.peek();
    String site = CallSite.current();
    StringBuilder text = title(index);
    if (recorded == null || recorded instanceof Entry.Close || isIncoming(recorded)) {
      row(
          text,
          "recorded",
          recorded == null ? "nothing: the journal has ended" : EntryText.of(recorded),
          "");
      row(text, "attempted", EntryText.of(attempted), site);
      around(text, "extra", EntryText.of(attempted), index);
    } else {
      compare(text, actionOf(recorded), EntryText.site(recorded), attempted, site);
      around(text, "different", EntryText.of(recorded), index);
    }
    return end(
        text,
        index,
        "The code of the bootstrap, or something it reads past the membrane, is not what it was.");
  }

  /** The code has returned where the journal has more. */
  Divergence missing(String finished) {
    long index = cursor.index();
    Entry recorded = cursor.peek();
    StringBuilder text = title(index);
    row(
        text,
        "recorded",
        recorded == null ? "" : EntryText.of(recorded),
        recorded == null ? "" : EntryText.site(recorded));
    row(text, "attempted", finished, "");
    List<Cursor.Numbered> before = cursor.passed();
    before.forEach(each -> line(text, each.index(), "ok", EntryText.of(each.entry())));
    cursor
        .rest(MISSING_SHOWN)
        .forEach(each -> line(text, each.index(), "missing", EntryText.of(each.entry())));
    return end(text, index, "The bootstrap does less than it did when it was recorded.");
  }

  /** An incoming call ended otherwise than recorded. */
  Divergence outcome(Action call, Outcome recorded, Outcome attempted) {
    long index = cursor.index();
    StringBuilder text = title(index);
    row(text, "operation", EntryText.of(call), "");
    row(text, "recorded", OutcomeText.of(recorded), "");
    row(text, "attempted", OutcomeText.of(attempted), "");
    around(text, "different", "end of " + call.name(), index);
    return end(
        text, index, "The service answers this call with another value than when it was recorded.");
  }

  private void compare(
      StringBuilder text, Action recorded, String recordedSite, Action attempted, String site) {
    row(text, "recorded", EntryText.of(recorded), recordedSite);
    row(text, "attempted", EntryText.of(attempted), site);
    if (!recorded.name().equals(attempted.name())
        || recorded.fields().size() != attempted.fields().size()) {
      return;
    }
    for (int i = 0; i < recorded.fields().size(); i++) {
      Action.Field was = recorded.fields().get(i);
      Action.Field is = attempted.fields().get(i);
      if (!was.matches(is)) {
        text.append(
            String.format(
                "  %-10s %s%n",
                was.name(), "recorded " + was.text() + " · attempted " + is.text()));
      }
    }
  }

  private StringBuilder title(long index) {
    return new StringBuilder(cursor.service())
        .append(" did not repeat its recorded bootstrap at entry ")
        .append(index)
        .append('\n');
  }

  private void around(StringBuilder text, String verdict, String what, long index) {
    List<Cursor.Numbered> before = new ArrayList<>(cursor.passed());
    before.forEach(each -> line(text, each.index(), "ok", EntryText.of(each.entry())));
    line(text, index, verdict, what);
  }

  private static Divergence end(StringBuilder text, long index, String cause) {
    text.append("  ").append(cause).append('\n');
    text.append(
        "  Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.");
    return new Divergence(index, text.toString());
  }

  private static void row(StringBuilder text, String title, String what, String site) {
    text.append(String.format("  %-10s %s%s%n", title, what, site.isEmpty() ? "" : " at " + site));
  }

  private static void line(StringBuilder text, long index, String verdict, String what) {
    text.append(String.format("  %6d  %-9s %s%n", index, verdict, what));
  }

  private static boolean isIncoming(Entry entry) {
    return entry instanceof Entry.Open open && open.direction() == Entry.Direction.IN;
  }

  private static Action actionOf(@Nullable Entry entry) {
    if (entry instanceof Entry.Leaf leaf) {
      return leaf.action();
    }
    if (entry instanceof Entry.Open open) {
      return open.action();
    }
    throw new IllegalStateException("no action");
  }
}
