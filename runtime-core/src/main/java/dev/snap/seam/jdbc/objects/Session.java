package dev.snap.seam.jdbc.objects;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the commands that ran on a connection have left in the database's session: settings, which
 * are made again on the connection that takes its place, and what ends with the session and cannot
 * be in a snapshot.
 */
final class Session {
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:SET (?!LOCAL |TRANSACTION |CONSTRAINTS? |GLOBAL |PERSIST|PASSWORD ).*"
              + "|RESET .*|USE .*|PRAGMA .*|ALTER SESSION .*|LISTEN .*|UNLISTEN .*|DISCARD .*"
              + "|SELECT (?:PG_CATALOG\\.)?SET_CONFIG ?\\(.*)",
          Pattern.DOTALL);
  private static final Pattern BEGINS =
      Pattern.compile("(?:BEGIN|START TRANSACTION)\\b.*", Pattern.DOTALL);
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:COMMIT|END|ABORT|ROLLBACK(?! TO| WORK TO| TRANSACTION TO))\\b.*", Pattern.DOTALL);

  /** What holds on to something, what lets it go, and what to call it. */
  private static final List<Hold> HOLDS =
      List.of(
          new Hold(
              "(?:CREATE|DECLARE) (?:(?:GLOBAL|LOCAL) )?TEMP(?:ORARY)? TABLE .*",
              "DISCARD .*",
              "a temporary table"),
          new Hold(
              "PREPARE (?!TRANSACTION).*",
              "DEALLOCATE .*|DISCARD .*",
              "a prepared statement by name"),
          new Hold("LOCK TABLES? .*", "UNLOCK TABLES.*|COMMIT.*|ROLLBACK.*", "locked tables"),
          new Hold(
              ".*\\b(?:GET_LOCK|PG_(?:TRY_)?ADVISORY_LOCK(?:_SHARED)?) ?\\(.*",
              ".*\\b(?:RELEASE_LOCK|RELEASE_ALL_LOCKS|PG_ADVISORY_UNLOCK\\w*) ?\\(.*",
              "an advisory lock"));

  private final List<Setting> settings = new ArrayList<>();
  private final Set<String> held = new TreeSet<>();
  private boolean autoCommit = true;
  private boolean begun;

  /** Notes that commands were carried out. */
  void executed(String sql, History parameters) {
    begun |= !autoCommit;
    for (SqlText.Command command : SqlText.commands(sql)) {
      String words = command.words();
      if (SETTING.matcher(words).matches()) {
        set(command.text(), parameters);
      } else if (BEGINS.matcher(words).matches()) {
        begun = true;
      } else if (ENDS.matcher(words).matches()) {
        begun = false;
      }
      HOLDS.forEach(hold -> hold.note(words, held));
    }
  }

  private void set(String command, History parameters) {
    if (parameters.isEmpty()) {
      settings.removeIf(each -> each.sql.equals(command));
    }
    settings.add(new Setting(command, parameters.copy()));
  }

  /** Notes a call on the connection itself. */
  void called(String method, @Nullable Object[] arguments) {
    switch (method) {
      case "setAutoCommit" -> {
        autoCommit = Boolean.TRUE.equals(arguments[0]);
        begun &= !autoCommit;
      }
      case "commit" -> begun = false;
      case "rollback" -> begun &= arguments.length > 0;
      default -> {}
    }
  }

  /** What may not be in a snapshot, each in the user's words. */
  List<String> unfinished() {
    List<String> unfinished = new ArrayList<>();
    if (begun) {
      unfinished.add("a transaction that is neither committed nor rolled back");
    }
    unfinished.addAll(held);
    return unfinished;
  }

  /** Makes the settings on a new connection, which commits by itself. */
  void restoreOn(Connection real) throws SQLException {
    for (Setting each : settings) {
      each.restoreOn(real);
    }
  }

  private record Setting(String sql, History parameters) {
    void restoreOn(Connection real) throws SQLException {
      if (parameters.isEmpty()) {
        try (Statement statement = real.createStatement()) {
          statement.execute(sql);
        }
      } else {
        try (PreparedStatement statement = real.prepareStatement(sql)) {
          parameters.repeatOn(statement, ObjectKind.PREPARED_STATEMENT);
          statement.execute();
        }
      }
    }
  }

  private record Hold(Pattern takes, Pattern frees, String title) {
    Hold(String takes, String frees, String title) {
      this(Pattern.compile(takes, Pattern.DOTALL), Pattern.compile(frees, Pattern.DOTALL), title);
    }

    void note(String command, Set<String> held) {
      if (frees.matcher(command).matches()) {
        held.remove(title);
      } else if (takes.matcher(command).matches()) {
        held.add(title);
      }
    }
  }
}
