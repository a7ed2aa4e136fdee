package dev.snap.replay;

import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.membrane.Action;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replay position in a journal: looks one entry ahead, remembers a few behind, and knows which
 * actions are open. Only the thread that runs in the membrane uses it.
 */
final class Cursor {
  private static final int REMEMBERED = 4;

  private final JournalReader reader;
  private final Deque<Numbered> passed = new ArrayDeque<>();
  private final Deque<Numbered> open = new ArrayDeque<>();
  private @Nullable Entry ahead;
  private long index;

  Cursor(JournalReader reader) {
    this.reader = reader;
    this.ahead = reader.next();
  }

  /** The full name of the service whose journal this is. */
  String service() {
    return reader.service();
  }

  /** The next entry, without passing it; {@code null} at the end. */
  @Nullable Entry peek() {
    return ahead;
  }

  /** The number of the next entry, from 1. */
  long index() {
    return index + 1;
  }

  /** Passes the next entry. */
  void pass() {
    Entry entry = ahead;
    if (entry == null) {
      throw new IllegalStateException("the journal has ended");
    }
    index++;
    if (passed.size() == REMEMBERED) {
      passed.removeFirst();
    }
    passed.addLast(numbered(entry));
    ahead = reader.next();
  }

  /** The entries passed last, oldest first. */
  List<Numbered> passed() {
    return List.copyOf(passed);
  }

  /** The actions that have begun and not ended, the innermost first. */
  List<Numbered> open() {
    return List.copyOf(open);
  }

  /** The next entries, for a report; the cursor is of no other use afterwards. */
  List<Numbered> rest(int most) {
    Deque<Numbered> rest = new ArrayDeque<>();
    while (ahead != null && rest.size() < most) {
      pass();
      rest.addLast(passed.getLast());
    }
    return List.copyOf(rest);
  }

  private Numbered numbered(Entry entry) {
    if (entry instanceof Entry.Open begun) {
      Numbered numbered = new Numbered(index, entry, begun.action());
      open.push(numbered);
      return numbered;
    }
    return entry instanceof Entry.Leaf leaf
        ? new Numbered(index, entry, leaf.action())
        : new Numbered(index, entry, open.pop().action());
  }

  /**
   * An entry of the journal.
   *
   * @param index its number, from 1
   * @param action what begins, happens or ends
   */
  record Numbered(long index, Entry entry, Action action) {}
}
