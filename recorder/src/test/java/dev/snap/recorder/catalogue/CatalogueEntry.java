package dev.snap.recorder.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One surface: what becomes of it, and what shows that.
 *
 * @param number its place in the catalogue
 * @param name the family of operations
 * @param treatment what becomes of it, as users read it
 * @param record what shows that it is recorded, done or refused while recording
 * @param replay what shows that a replay gives the same
 * @param negative what shows that a change is noticed or a use refused
 * @param linkages what shows that it is reached in other ways than by a plain call
 */
record CatalogueEntry(
    int number,
    String name,
    String treatment,
    List<Evidence> record,
    List<Evidence> replay,
    List<Evidence> negative,
    List<Evidence> linkages) {

  /** All surfaces, in the order of {@code surfaces.tsv} beside this class. */
  static List<CatalogueEntry> all() {
    try (InputStream in = CatalogueEntry.class.getResourceAsStream("surfaces.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(CatalogueEntry::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogueEntry of(String line) {
    String[] column = line.split("\t", -1);
    if (column.length != 7) {
      throw new IllegalArgumentException(column.length + " columns in " + line);
    }
    return new CatalogueEntry(
        Integer.parseInt(column[0]),
        column[1],
        column[2],
        Evidence.of(column[3]),
        Evidence.of(column[4]),
        Evidence.of(column[5]),
        Evidence.of(column[6]));
  }

  /** Whether there is a test or a reason of each kind. */
  boolean isComplete() {
    return Stream.of(record, replay, negative, linkages).noneMatch(List::isEmpty);
  }

  /** The kinds of tests that are missing. */
  List<String> missing() {
    return Stream.of(
            record.isEmpty() ? "record" : "",
            replay.isEmpty() ? "replay" : "",
            negative.isEmpty() ? "negative" : "",
            linkages.isEmpty() ? "linkages" : "")
        .filter(kind -> !kind.isEmpty())
        .toList();
  }

  /** The row of the site's table. */
  String markdown() {
    String shown = isComplete() ? "yes" : "not yet: " + String.join(", ", missing());
    return "| " + number + " | " + name + " | " + treatment + " | " + shown + " |";
  }
}
