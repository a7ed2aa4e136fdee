package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A database behind a socket: up while recording, down in replay, up again when first used live.
 */
class DatabaseTest {
  private static final String PASSWORD = "s3cr3t-word";
  private static final String SOURCE =
      """
      import java.io.*;
      import java.math.BigDecimal;
      import java.sql.*;
      import java.time.*;
      import java.util.*;
      public class Probe {
        static final String URL = "%1$s";
        static Connection connection;
        static PreparedStatement kept;
        static ResultSet rows;
        static StringBuilder notes = new StringBuilder();
        static Object note(Object text) { notes.append(text).append('\\n'); return text; }
        static Connection connect() throws SQLException {
          return DriverManager.getConnection(URL, "sa", "s3cr3t-word");
        }
        public static Object values(java.nio.file.Path dir) throws Exception {
          try (Connection c = connect(); Statement s = c.createStatement()) {
            s.execute("create table if not exists v (n int primary key, t varchar, d decimal(20,4), b varbinary, ts timestamp(9), da date, u uuid, x clob, r double, a int array)");
            s.execute("delete from v");
            try (PreparedStatement p = c.prepareStatement("insert into v values (?,?,?,?,?,?,?,?,?,?)")) {
              p.setInt(1, 7);
              p.setString(2, "tea \\ud83c\\udf75 \\ud800");
              p.setBigDecimal(3, new BigDecimal("12.3400"));
              p.setBinaryStream(4, new ByteArrayInputStream(new byte[] {1, 2, 3}));
              p.setTimestamp(5, Timestamp.valueOf("2020-02-29 12:13:14.123456789"));
              p.setObject(6, LocalDate.of(2021, 3, 4));
              p.setObject(7, new UUID(1, 2));
              p.setCharacterStream(8, new StringReader("long text"));
              p.setDouble(9, 0.1);
              p.setArray(10, c.createArrayOf("INTEGER", new Object[] {1, 2}));
              note(p.executeUpdate());
            }
            try (ResultSet r = s.executeQuery("select * from v")) {
              note(r.getMetaData().getColumnCount());
              while (r.next()) {
                note(r.getInt("n"));
                note(r.getString(2));
                note(r.getBigDecimal(3));
                note(Arrays.toString(r.getBytes(4)));
                note(r.getTimestamp(5));
                note(r.getObject(6, LocalDate.class) + " " + r.getDate(6));
                note(r.getObject(7));
                note(new BufferedReader(r.getCharacterStream(8)).readLine());
                note(r.getDouble(9));
                note(Arrays.toString((Object[]) r.getArray(10).getArray()));
                note(r.getObject(5).getClass().getName());
                note(r.getStatement() == s && s.getConnection() == c);
              }
            }
            DatabaseMetaData m = c.getMetaData();
            note(m.getDatabaseProductName() + m.getConnection().equals(c) + m.getURL().startsWith("jdbc:h2:tcp:"));
            note(c.isWrapperFor(Connection.class) + " " + (c.unwrap(Connection.class) == c) + " " + c.isWrapperFor(org.h2.jdbc.JdbcConnection.class));
            note(c + " " + c.hashCode());
          }
          return notes.toString();
        }
        public static Object failures(java.nio.file.Path dir) throws Exception {
          try (Connection c = connect(); Statement s = c.createStatement()) {
            s.execute("create table if not exists f (n int primary key)");
            s.execute("delete from f");
            s.execute("insert into f values (1)");
            for (String each : List.of("select * from nowhere", "insert into f values (1)", "selec", "insert into f values ('x')")) {
              try { s.execute(each); } catch (SQLException e) { note(e.getClass().getName() + " " + e.getSQLState() + " " + e.getErrorCode() + " " + e.getMessage().substring(0, 10)); }
            }
            s.addBatch("insert into f values (2)");
            s.addBatch("insert into f values (1)");
            try { s.executeBatch(); } catch (BatchUpdateException e) { note(Arrays.toString(e.getUpdateCounts()) + " " + e.getNextException().getClass().getName() + " " + e.getNextException().getSQLState()); }
            try { DriverManager.getConnection("jdbc:nobody:x?password=s3cr3t-word"); } catch (SQLException e) { note(e.getMessage() + " " + e.getSQLState()); }
            try { DriverManager.getConnection(URL, "sa", "wrong-word"); } catch (SQLException e) { note(e.getMessage() + " " + e.getSQLState()); }
          }
          return notes.toString();
        }
        public static Object keep(java.nio.file.Path dir) throws Exception {
          connection = connect();
          try (Statement s = connection.createStatement()) {
            s.execute("create table if not exists k (n int primary key, t varchar)");
            s.execute("delete from k");
            s.execute("insert into k values (1, 'one')");
            s.execute("set @greeting = 'hello'");
          }
          connection.setAutoCommit(false);
          connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
          kept = connection.prepareStatement("select t || @greeting from k where n = ?");
          kept.setInt(1, 1);
          rows = kept.executeQuery();
          rows.next();
          String first = rows.getString(1);
          note(rows.next());
          connection.commit();
          return first;
        }
        public static Object use(java.nio.file.Path dir) throws Exception {
          String gone;
          try { rows.getString(1); gone = "?"; } catch (SQLException e) { gone = e.getMessage(); }
          try (ResultSet r = kept.executeQuery()) {
            r.next();
            return r.getString(1) + " " + connection.getAutoCommit() + " " + connection.getTransactionIsolation() + " " + connection.isValid(1)
              + " " + (kept.getConnection() == connection) + " " + connection.unwrap(org.h2.jdbc.JdbcConnection.class).getClass().getSimpleName() + "\\n" + gone;
          }
        }
        public static Object valid(java.nio.file.Path dir) throws Exception { return connection.isClosed() + " " + connection.isValid(1); }
        public static Object open(java.nio.file.Path dir) throws Exception {
          Connection c = connect();
          Statement s = c.createStatement();
          s.execute("create table if not exists o (n int)");
          s.execute("insert into o values (1)");
          rows = s.executeQuery("select * from o");
          Connection two = connect();
          two.setAutoCommit(false);
          Statement t = two.createStatement();
          t.execute("insert into o values (2)");
          t.addBatch("insert into o values (3)");
          Connection three = connect();
          three.createStatement().execute("create local temporary table scratch (n int)");
          return null;
        }
        public static Object lost(java.nio.file.Path dir) throws Exception { return DriverManager.getConnection("jdbc:sqlite::memory:"); }
        public static Object vendor(java.nio.file.Path dir) throws Exception { try (Connection c = connect()) { return c.unwrap(org.h2.jdbc.JdbcConnection.class); } }
        public static Object given(java.nio.file.Path dir) throws Exception { try (Connection c = connect()) { PreparedStatement p = c.prepareStatement("select ?"); p.setObject(1, org.h2.value.ValueInteger.get(3)); return null; } }
        public static Object driver(java.nio.file.Path dir) throws Exception {
          Properties info = new Properties(); info.put("user", "sa"); info.put("password", "s3cr3t-word");
          try (Connection c = new org.h2.Driver().connect(URL, info)) { return c.getClass().getName().contains("Proxy") + " " + c.isValid(1); }
        }
      }
      """;

  @TempDir static Path scratch;
  private static DatabaseServer server;
  private static Rewritten probe;

  @BeforeAll
  static void start() throws IOException, URISyntaxException, SQLException {
    Path h2 = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    server = DatabaseServer.start();
    String url = server.url("probe");
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    try (Connection first = database.getConnection("sa", PASSWORD)) {
      assertThat(first.isValid(1)).isTrue();
    }
    probe = Rewritten.of(scratch, new Sources().add("Probe", String.format(SOURCE, url)), h2);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void givesTheSameValuesWhenTheDatabaseIsDown() throws Throwable {
    assertThat((String) replayed("values"))
        .isEqualTo(
            """
            1
            10
            7
            tea \ud83c\udf75 \ud800
            12.3400
            [1, 2, 3]
            2020-02-29 12:13:14.123456789
            2021-03-04 2021-03-04
            00000000-0000-0001-0000-000000000002
            long text
            0.1
            [1, 2]
            java.sql.Timestamp
            true
            H2truetrue
            true true false
            Connection 0, the connection to %s 0
            """
                .formatted(server.url("probe")));
  }

  @Test
  void throwsTheSameFailures() throws Throwable {
    assertThat((String) replayed("failures"))
        .isEqualTo(
            """
            java.sql.SQLSyntaxErrorException 42S02 42102 Table "NOW
            java.sql.SQLIntegrityConstraintViolationException 23505 23505 Unique ind
            java.sql.SQLSyntaxErrorException 42001 42001 Syntax err
            java.sql.SQLDataException 22018 22018 Data conve
            [1, -3] java.sql.SQLIntegrityConstraintViolationException 23505
            No suitable driver found for jdbc:nobody:x?password=*** 08001
            Wrong user name or password [28000-252] 28000
            """);
  }

  @Test
  void comesToLifeWhenFirstUsed() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertThat(service.call("keep")).isEqualTo("onehello");
      assertThat(service.seams().unfinished()).isEmpty();
    }
    server.stop();
    Service service = probe.open(recording.replaying());
    assertThat(service.call("keep")).isEqualTo("onehello");
    service.seams().goLive();
    assertThat(service.call("valid")).isEqualTo("false false");
    server.startAgain();
    assertThat(service.call("use"))
        .isEqualTo(
            "onehello false 8 true true JdbcConnection\n"
                + "[SNAP-0231] The ResultSet 3, executeQuery of prepareStatement of the connection to "
                + server.url("probe")
                + ", ended with the bootstrap\n"
                + "  Take what you need from it in the bootstrap, or ask the database again when"
                + " live.");
  }

  @Test
  void hasWhatMayNotBeInASnapshot() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.call("open");
      String connection = "the connection to " + server.url("probe");
      assertThat(service.seams().unfinished())
          .containsExactly(
              "a ResultSet that was neither closed nor read to its end, of executeQuery of"
                  + " createStatement of "
                  + connection
                  + ", made at probe.Probe.open(Probe.java:108)",
              "a transaction that is neither committed nor rolled back, of "
                  + connection
                  + ", made at probe.Probe.connect(Probe.java:15)",
              "a batch that was not executed, of createStatement of "
                  + connection
                  + ", made at probe.Probe.open(Probe.java:111)",
              "a temporary table, of "
                  + connection
                  + ", made at probe.Probe.connect(Probe.java:15)");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lost   | [SNAP-0230] probe: DriverManager.getConnection to jdbc:sqlite::memory: at probe.Probe.lost(Probe.java:118) makes a database in native memory, which no snapshot holds | Use a file or a server, or H2, HSQLDB or Derby in memory, or fill the database when live.
          vendor | [SNAP-0229] probe: Connection.unwrap at probe.Probe.vendor(Probe.java:119) asks for org.h2.jdbc.JdbcConnection, a type of the driver                                  | Use a type of java.sql, java.time or java.lang in the bootstrap, or do it when live.
          given  | [SNAP-0229] probe: PreparedStatement.setObject at probe.Probe.given(Probe.java:120) is given an object of org.h2.value.ValueInteger, which cannot cross to the database | Use a type of java.sql, java.time or java.lang in the bootstrap, or do it when live.
          """)
  void refuses(String method, String fact, String nextStep) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertThatThrownBy(() -> service.call(method))
          .isInstanceOf(Refusal.class)
          .hasMessage(fact + "\n  " + nextStep);
      assertThat(recording.refusals()).hasSize(1);
    }
  }

  @Test
  void noticesAnotherStatement() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      service.call("driver");
    }
    try (Service service = probe.open(recording.replaying())) {
      assertThatThrownBy(() -> service.call("keep"))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith("WRONG");
    }
  }

  @Test
  void recordsDriversCalledDirectly() throws Throwable {
    assertThat(replayed("driver")).isEqualTo("true true");
  }

  private static Object replayed(String method) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object recorded;
    try (Service service = probe.open(recording)) {
      recorded = service.call(method);
    }
    assertThat(recording.actions())
        .extracting(Action::toString)
        .noneMatch(each -> each.contains(PASSWORD));
    server.stop();
    try (Service service = probe.open(recording.replaying())) {
      assertThat(service.call(method)).isEqualTo(recorded);
    } finally {
      server.startAgain();
    }
    return recorded;
  }
}
