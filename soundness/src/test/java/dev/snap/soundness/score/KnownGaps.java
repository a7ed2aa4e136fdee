package dev.snap.soundness.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known not to work: rows of {@code known-gaps.tsv}, each a row of a suite, the JDKs, the
 * first blocker and the reason. It may only shrink: a row in it must fail, and a row that fails
 * must be in it.
 */
public final class KnownGaps {
  private final Map<String, String> blockers = new HashMap<>();

  private KnownGaps() {}

  /** Reads the gaps of the JDK that this is. */
  public static KnownGaps read(Path file) {
    KnownGaps gaps = new KnownGaps();
    try {
      Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(gaps::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return gaps;
  }

  private void add(String line) {
    String[] row = line.split("\t", -1);
    if (row.length != 4 || row[2].isBlank() || row[3].isBlank()) {
      throw new IllegalArgumentException("not row, JDKs, blocker and reason: " + line);
    }
    if (row[1].equals("all") || row[1].equals("jdk" + Runtime.version().feature())) {
      blockers.put(row[0], row[2]);
    }
  }

  /**
   * Fails when a row passes that is a known gap, or fails and is none, or fails by another blocker.
   *
   * @param row the name of the row
   * @param passes whether it passes now
   * @param fact what it failed with
   */
  public void check(String row, boolean passes, String fact) {
    String blocker = blockers.get(row);
    if (passes && blocker != null) {
      throw new AssertionError(row + " passes: take it out of known-gaps.tsv");
    }
    if (!passes && (blocker == null || !fact.contains(blocker))) {
      throw new AssertionError(
          row + " fails and known-gaps.tsv does not say so by what it fails with:\n" + fact);
    }
  }
}
