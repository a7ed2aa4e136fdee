package dev.snap.replay;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Entry;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.CallSite;
import java.util.List;
import java.util.Locale;

/**
 * Writes what a user needs to find a divergence: recorded against attempted field by field, the
 * source lines, the entries around it as ok, different, extra or missing, the likely cause, and the
 * next step. The cursor is of no use afterwards.
 */
final class DivergenceReport {
  /** How far the journal is searched for an action that comes too early. */
  private static final int AHEAD = 8;

  private static final int SHOWN_BEHIND = 2;
  private static final int SHOWN_MISSING = 3;

  private static final String CHANGED =
      "The code of the bootstrap, or something it reads past the membrane, is not what it was.";

  private final Cursor cursor;
  private final long index;
  private final StringBuilder text;

  DivergenceReport(Cursor cursor) {
    this.cursor = cursor;
    this.index = cursor.index();
    this.text =
        new StringBuilder(cursor.service())
            .append(" did not repeat its recorded bootstrap at entry ")
            .append(index)
            .append('\n');
  }

  /** The code attempts an action where the journal has something else. */
  Divergence different(Action attempted) {
    String site = CallSite.current();
    List<Cursor.Numbered> before = cursor.passed();
    List<Cursor.Numbered> open = cursor.open();
    List<Cursor.Numbered> next = cursor.rest(AHEAD);
    recorded(next);
    row("attempted", EntryText.of(attempted), site);
    if (!next.isEmpty() && isOutgoing(next.get(0).entry())) {
      fields(next.get(0).action(), attempted);
    }
    inside(open);
    before.forEach(each -> line(each, "ok"));
    return end(around(next, attempted));
  }

  /** The code has returned where the journal has more. */
  Divergence missing(String attempted) {
    List<Cursor.Numbered> before = cursor.passed();
    List<Cursor.Numbered> open = cursor.open();
    List<Cursor.Numbered> next = cursor.rest(SHOWN_MISSING);
    recorded(next);
    row("attempted", attempted, "");
    inside(open);
    before.forEach(each -> line(each, "ok"));
    next.subList(0, reachable(next)).forEach(each -> line(each, "missing"));
    return end("The bootstrap does less than it did when it was recorded.");
  }

  /** An incoming call ended otherwise than recorded. */
  Divergence outcome(Action call, Outcome recorded, Outcome attempted) {
    Difference difference =
        Difference.of(OutcomeText.whole(recorded), OutcomeText.whole(attempted));
    row("operation", EntryText.of(call), "");
    row("recorded", difference.recorded(), "");
    row("attempted", difference.attempted(), "");
    List<Cursor.Numbered> open = cursor.open();
    inside(open.subList(1, open.size()));
    cursor.passed().forEach(each -> line(each, "ok"));
    cursor.rest(1).forEach(each -> line(each, "different"));
    return end("The service answers this call with another value than when it was recorded.");
  }

  /** The lines from the divergence on; gives the likely cause. */
  private String around(List<Cursor.Numbered> next, Action attempted) {
    int found = find(next, attempted);
    if (found > 0) {
      next.subList(0, found).forEach(each -> line(each, "missing"));
      line(next.get(found), "ok");
      return "The bootstrap skips what it did here when it was recorded.";
    }
    boolean extra = next.isEmpty() || !isOutgoing(next.get(0).entry());
    if (extra) {
      line("+", "extra", EntryText.of(attempted));
    } else {
      line(next.get(0), "different");
    }
    next.stream()
        .skip(extra ? 0 : 1)
        .limit(SHOWN_BEHIND)
        .forEach(each -> line(each, "not reached"));
    return extra ? "The bootstrap does more here than it did when it was recorded." : CHANGED;
  }

  /**
   * The place among the next entries where an action stands that is attempted too early, before
   * what it is inside of ends; -1 for none.
   */
  private static int find(List<Cursor.Numbered> next, Action attempted) {
    int count = reachable(next);
    for (int i = 0; i < count; i++) {
      if (isOutgoing(next.get(i).entry()) && next.get(i).action().matches(attempted)) {
        return i;
      }
    }
    return -1;
  }

  /** How many of the next entries come before the innermost open action ends. */
  private static int reachable(List<Cursor.Numbered> next) {
    int depth = 0;
    for (int i = 0; i < next.size(); i++) {
      Entry entry = next.get(i).entry();
      depth += entry instanceof Entry.Open ? 1 : entry instanceof Entry.Close ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return next.size();
  }

  private void recorded(List<Cursor.Numbered> next) {
    if (next.isEmpty()) {
      row("recorded", "nothing: the journal has ended", "");
    } else {
      row("recorded", EntryText.of(next.get(0)), EntryText.site(next.get(0).entry()));
    }
  }

  private void fields(Action recorded, Action attempted) {
    if (!recorded.name().equals(attempted.name())
        || recorded.fields().size() != attempted.fields().size()) {
      return;
    }
    for (int i = 0; i < recorded.fields().size(); i++) {
      Action.Field was = recorded.fields().get(i);
      Action.Field is = attempted.fields().get(i);
      if (!was.matches(is)) {
        Difference difference = Difference.of(was, is);
        row(
            was.name(),
            "recorded " + difference.recorded() + " · attempted " + difference.attempted(),
            "");
      }
    }
  }

  private void inside(List<Cursor.Numbered> open) {
    open.forEach(each -> row("inside", EntryText.of(each) + ", entry " + each.index(), ""));
  }

  private Divergence end(String cause) {
    return new Divergence(
        index,
        new SnapFailure(
            SnapCode.DIVERGENCE,
            text.append("  ").append(cause).toString(),
            "Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was"
                + " recorded."));
  }

  private void row(String title, String what, String site) {
    text.append(String.format(Locale.ROOT, "  %-10s ", title)).append(what);
    text.append(site.isEmpty() ? "" : " at " + site).append('\n');
  }

  private void line(Cursor.Numbered entry, String verdict) {
    line(Long.toString(entry.index()), verdict, EntryText.of(entry));
  }

  private void line(String number, String verdict, String what) {
    text.append(String.format(Locale.ROOT, "  %6s  %-11s ", number, verdict));
    text.append(what).append('\n');
  }

  private static boolean isOutgoing(Entry entry) {
    return entry instanceof Entry.Leaf
        || entry instanceof Entry.Open open && open.direction() == Entry.Direction.OUT;
  }
}
