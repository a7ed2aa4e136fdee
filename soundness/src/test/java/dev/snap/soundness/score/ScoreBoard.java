package dev.snap.soundness.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints the score of all suites, one line per JDK, from the rows that they left, and writes it
 * with the table of libraries as a page of the site. What did not run says so.
 */
public final class ScoreBoard {
  private static final List<String> JDKS = List.of("17", "25");

  private ScoreBoard() {}

  /** Arguments: the directory of rows, the directory of generated pages. */
  public static void main(String[] arguments) throws IOException {
    Path rows = Path.of(arguments[0]);
    List<JdkScore> scores =
        JDKS.stream().map(jdk -> JdkScore.read(rows.resolve("jdk" + jdk), jdk)).toList();
    for (JdkScore score : scores) {
      System.out.println(score.line());
    }
    Path pages = Files.createDirectories(Path.of(arguments[1]));
    Files.writeString(pages.resolve("score.md"), page(scores));
  }

  private static String page(List<JdkScore> scores) {
    return """
        # Score

        What the suites of this build counted, written by the build itself.

        | JDK | %s |
        | --- |%s
        %s

        """
            .formatted(
                String.join(" | ", JdkScore.TITLES),
                " --- |".repeat(JdkScore.TITLES.size()),
                scores.stream().map(JdkScore::row).collect(Collectors.joining("\n")))
        + scores.stream().map(JdkScore::libraries).collect(Collectors.joining("\n"));
  }
}
