package dev.snap.replay;

import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replay position in a journal: looks one entry ahead and remembers a few behind. Only the
 * thread that runs in the membrane uses it.
 */
final class Cursor {
  private static final int REMEMBERED = 4;

  private final JournalReader reader;
  private final Deque<Numbered> passed = new ArrayDeque<>();
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
    passed.addLast(new Numbered(index, entry));
    ahead = reader.next();
  }

  /** The entries passed last, oldest first. */
  List<Numbered> passed() {
    return List.copyOf(passed);
  }

  /** Entries that were never reached, for a report; the cursor is of no other use afterwards. */
  List<Numbered> rest(int most) {
    Deque<Numbered> rest = new ArrayDeque<>();
    while (ahead != null && rest.size() < most) {
      pass();
      rest.addLast(passed.getLast());
    }
    return List.copyOf(rest);
  }

  /** An entry and its number, from 1. */
  record Numbered(long index, Entry entry) {}
}
