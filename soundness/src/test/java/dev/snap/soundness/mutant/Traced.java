package dev.snap.soundness.mutant;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Trace} as text.
 *
 * @param recorded what the journal says the code does
 * @param close the number of the entry with which the bootstrap ends
 * @param done what the code did
 * @param end how it ended: what it said of itself, or what it threw
 */
record Traced(List<Place> recorded, long close, List<String> done, String end) {
  /**
   * A recorded action.
   *
   * @param entry the number of its entry
   * @param site its source line
   * @param line what it is
   */
  record Place(long entry, String site, String line) {}

  static Traced of(String text) {
    List<Place> recorded = new ArrayList<>();
    List<String> done = new ArrayList<>();
    long close = 0;
    String end = "";
    for (String line : text.split("\n", -1)) {
      String[] words = line.split("\t", 4);
      switch (words[0]) {
        case "recorded" -> recorded.add(new Place(Long.parseLong(words[1]), words[2], words[3]));
        case "close" -> close = Long.parseLong(words[1]);
        case "done" -> done.add(line.substring("done\t".length()));
        case "end" -> end = line.substring("end\t".length());
        default -> throw new IllegalArgumentException(line);
      }
    }
    return new Traced(recorded, close, done, end);
  }

  /** Whether the code did and became the same. */
  boolean isLike(Traced other) {
    return done.equals(other.done) && end.equals(other.end);
  }

  /** How many actions are as recorded, from the first one on. */
  int repeated() {
    int same = 0;
    while (same < Math.min(done.size(), recorded.size())
        && done.get(same).equals(recorded.get(same).line())) {
      same++;
    }
    return same;
  }

  /** The number of the first entry that is not repeated. */
  long firstEntry() {
    int same = repeated();
    return same < recorded.size() ? recorded.get(same).entry() : close;
  }

  /** The recorded source line of the first action that is not repeated, empty behind the last. */
  String firstSite() {
    int same = repeated();
    return same < recorded.size() ? recorded.get(same).site() : "";
  }
}
