package dev.snap.seam.jdbc.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

  @Test
  void takesATextApart() {
    assertThat(
            SqlText.commands(
                "-- a; b\nselect ';' from \"x;y\"; /* c; */ set X = 'a''b;'; $q$ ; $q$"))
        .extracting(SqlText.Command::words)
        .containsExactly("SELECT ? FROM ?", "SET X = ?", "?");
  }

  @Test
  void keepsTheTextOfACommand() {
    assertThat(SqlText.commands("select 1; set x = 'a;b'").get(1).text())
        .isEqualTo("set x = 'a;b'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create temporary table t (n int)",
        "CREATE LOCAL TEMP TABLE t (n int)",
        "select pg_advisory_lock(1)",
        "select 1; begin",
        "prepare p as select 1",
        "lock tables t write"
      })
  void knowsWhatEndsWithASession(String sql) {
    Session session = new Session();
    session.executed(sql, new History());
    assertThat(session.unfinished()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table temporary_things (n int)",
        "select 'create temporary table t (n int)'",
        "begin; insert into t values (1); commit",
        "select pg_advisory_xact_lock(1)",
        "select pg_advisory_lock(1); select pg_advisory_unlock(1)",
        "set search_path = x"
      })
  void knowsWhatDoesNot(String sql) {
    Session session = new Session();
    session.executed(sql, new History());
    assertThat(session.unfinished()).isEmpty();
  }

  @Test
  void aTransactionIsOverWhenItIsCommittedOrRolledBack() {
    Session session = new Session();
    session.called("setAutoCommit", new Object[] {false});
    session.executed("select 1", new History());
    assertThat(session.unfinished())
        .isEqualTo(List.of("a transaction that is neither committed nor rolled back"));
    session.called("rollback", new Object[] {"savepoint"});
    assertThat(session.unfinished()).hasSize(1);
    session.called("rollback", new Object[0]);
    assertThat(session.unfinished()).isEmpty();
  }
}
