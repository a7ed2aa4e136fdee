package dev.snap.seam.jdbc.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text of SQL apart into its commands. */
final class SqlText {
  private static final Pattern QUOTED_OR_END =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|(\\$\\w*\\$).*?\\1|\"[^\"]*\"|`[^`]*`|;",
          Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<Command> commands = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int start;

  private SqlText() {}

  /** The commands of a text. */
  static List<Command> commands(String sql) {
    SqlText text = new SqlText();
    Matcher matcher = QUOTED_OR_END.matcher(sql);
    int at = 0;
    while (matcher.find()) {
      text.plain.append(sql, at, matcher.start());
      at = matcher.end();
      if (matcher.group().equals(";")) {
        text.end(sql, matcher.start());
        text.start = at;
      } else {
        text.plain.append(isComment(matcher.group()) ? " " : "?");
      }
    }
    text.plain.append(sql, at, sql.length());
    text.end(sql, sql.length());
    return text.commands;
  }

  private static boolean isComment(String skipped) {
    return skipped.startsWith("--") || skipped.startsWith("/*");
  }

  private void end(String sql, int end) {
    String words = SPACE.matcher(plain).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    if (!words.isEmpty()) {
      commands.add(new Command(sql.substring(start, end).strip(), words));
    }
    plain.setLength(0);
  }

  /**
   * One command.
   *
   * @param text as it was written
   * @param words in capitals, without comments, with a question mark for what is quoted
   */
  record Command(String text, String words) {}
}
