package dev.snap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An answer, as Markdown and as JSON.
 *
 * @param title what was measured
 * @param columns the heads of the columns
 * @param rows texts and figures, as many in each row as there are columns
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A figure with as many digits as it is worth. */
  public static String figure(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  /** The table for pages and for the console. */
  public String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("### " + title);
    lines.add("");
    lines.add(line(columns));
    lines.add(line(columns.stream().map(column -> "---").toList()));
    rows.forEach(row -> lines.add(line(row)));
    return String.join("\n", lines) + "\n";
  }

  /** One object: the title, and each row by the names of its columns. */
  public String json() {
    String all =
        rows.stream().map(this::json).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    return "{\n  \"title\": " + quoted(title) + ",\n  \"rows\": " + all + "\n}";
  }

  private String json(List<String> row) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.add(quoted(columns.get(i)) + ": " + quoted(row.get(i)));
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
