package dev.snap.soundness.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The score on one JDK.
 *
 * @param jdk its feature version
 * @param rows what the suites left, by key: got, of, note
 * @param tables the rows of tables, by table
 */
record JdkScore(String jdk, Map<String, Row> rows, List<String> tables) {
  /** How much longer than plain Java a replay may take. */
  private static final double TARGET = 1.3;

  private static final int REPLAY = 9;

  static final List<String> TITLES =
      List.of("natives", "surfaces", "linkages", "library heaps", "mutants", "journal attacks");

  static JdkScore read(Path directory, String jdk) {
    Map<String, Row> rows = new HashMap<>();
    for (String line : lines(directory)) {
      String[] parts = line.split("\t", -1);
      rows.put(parts[0], new Row(Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]));
    }
    return new JdkScore(jdk, rows, lines(directory.resolve("libraries")));
  }

  /** The line that the build prints. */
  String line() {
    List<String> texts = texts();
    StringBuilder line = new StringBuilder("JDK " + jdk + ": ");
    for (int i = 0; i < TITLES.size(); i++) {
      line.append(i == 0 ? "" : " · ").append(TITLES.get(i)).append(' ').append(texts.get(i));
    }
    return line.toString();
  }

  /** The row of the table on the page. */
  String row() {
    return "| " + jdk + " | " + String.join(" | ", texts()) + " |";
  }

  /** The table of libraries. */
  String libraries() {
    StringBuilder page = new StringBuilder("## Libraries on JDK " + jdk + "\n\n");
    if (tables.isEmpty()) {
      return page.append("Not run.\n").toString();
    }
    page.append(
        "| library | version | outcome | entries | journal, bytes | plain, ms | recording, ms"
            + " | replay, ms | recording / plain | replay / plain |\n");
    page.append("| --- | --- | --- |").append(" ---: |".repeat(7)).append('\n');
    for (String row : tables) {
      page.append("| ").append(row.replace("\t", " | ")).append(" |\n");
    }
    return page.append(replays()).toString();
  }

  private String replays() {
    List<Double> measured =
        tables.stream()
            .map(row -> row.split("\t", -1))
            .filter(row -> row.length > REPLAY && !row[REPLAY].isEmpty())
            .map(row -> Double.valueOf(row[REPLAY]))
            .toList();
    long fast = measured.stream().filter(ratio -> ratio <= TARGET).count();
    return """

        Times are those of the bootstrap, without the start of its JVM: the best of a few runs in fresh JVMs with the same
        options, of recording the only one. A replay takes at most %s times as long as plain Java for %d of %d.
        """
        .formatted(TARGET, fast, measured.size());
  }

  private List<String> texts() {
    return List.of(
        text("natives", Row::ratio),
        text("surfaces", Row::ratio),
        text("linkages", Row::ratio),
        text("libraries", row -> row.ratio() + " (" + row.note() + ")"),
        text("mutants", row -> row.percent() + " % of " + row.of()),
        text("attacks", row -> row.of() + " tried " + (row.of() - row.got()) + " accepted"));
  }

  private String text(String key, java.util.function.Function<Row, String> shown) {
    Row row = rows.get(key);
    return row == null ? "not run" : shown.apply(row);
  }

  private static List<String> lines(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a suite counted. */
  record Row(long got, long of, String note) {
    String ratio() {
      return got + "/" + of;
    }

    String percent() {
      long tenths = of == 0 ? 0 : got * 1000 / of;
      return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
  }
}
