package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools and data sources made in a bootstrap: the database is down in replay, and up when live. */
class DatabasePoolsTest {
  private static final String SOURCE =
      """
      import java.sql.*;
      import javax.sql.DataSource;
      public class Probe {
        static final String URL = "%s";
        static DataSource pool;
        static Object query() throws Exception {
          try (Connection c = pool.getConnection(); Statement s = c.createStatement(); ResultSet r = s.executeQuery("select 6 * 7")) {
            r.next();
            return r.getInt(1);
          }
        }
        public static Object query(java.nio.file.Path dir) throws Exception { return query(); }
        public static Object close(java.nio.file.Path dir) throws Exception {
          if (pool instanceof org.apache.tomcat.jdbc.pool.DataSource tomcat) {
            tomcat.close(true);
          } else if (pool instanceof com.zaxxer.hikari.HikariDataSource hikari) {
            hikari.close();
          } else if (pool instanceof org.apache.commons.dbcp2.BasicDataSource dbcp) {
            dbcp.close();
          }
          return null;
        }
        public static Object hikari(java.nio.file.Path dir) throws Exception {
          com.zaxxer.hikari.HikariConfig config = new com.zaxxer.hikari.HikariConfig();
          config.setJdbcUrl(URL);
          config.setUsername("sa");
          config.setPassword("s3cr3t-word");
          config.setMaximumPoolSize(2);
          config.setMinimumIdle(1);
          config.setConnectionInitSql("set @pool = 1");
          pool = new com.zaxxer.hikari.HikariDataSource(config);
          return query();
        }
        public static Object hikariOverDataSource(java.nio.file.Path dir) throws Exception {
          com.zaxxer.hikari.HikariConfig config = new com.zaxxer.hikari.HikariConfig();
          config.setDataSourceClassName("org.h2.jdbcx.JdbcDataSource");
          config.addDataSourceProperty("url", URL);
          config.setUsername("sa");
          config.setPassword("s3cr3t-word");
          config.setMaximumPoolSize(2);
          config.setMinimumIdle(1);
          pool = new com.zaxxer.hikari.HikariDataSource(config);
          return query();
        }
        public static Object h2(java.nio.file.Path dir) throws Exception {
          org.h2.jdbcx.JdbcDataSource source = new org.h2.jdbcx.JdbcDataSource();
          source.setURL(URL);
          source.setUser("sa");
          source.setPassword("s3cr3t-word");
          pool = source;
          return query();
        }
        public static Object dbcp(java.nio.file.Path dir) throws Exception {
          org.apache.commons.dbcp2.BasicDataSource source = new org.apache.commons.dbcp2.BasicDataSource();
          source.setUrl(URL);
          source.setUsername("sa");
          source.setPassword("s3cr3t-word");
          pool = source;
          return query();
        }
        public static Object tomcat(java.nio.file.Path dir) throws Exception {
          org.apache.tomcat.jdbc.pool.PoolProperties properties = new org.apache.tomcat.jdbc.pool.PoolProperties();
          properties.setUrl(URL);
          properties.setDriverClassName("org.h2.Driver");
          properties.setUsername("sa");
          properties.setPassword("s3cr3t-word");
          properties.setInitialSize(1);
          org.apache.tomcat.jdbc.pool.DataSource source = new org.apache.tomcat.jdbc.pool.DataSource(properties);
          pool = source;
          return query();
        }
      }
      """;

  @TempDir static Path scratch;
  private static DatabaseServer server;
  private static Connection watch;
  private static Rewritten probe;

  @BeforeAll
  static void start() throws IOException, URISyntaxException, SQLException {
    server = DatabaseServer.start();
    String url = server.url("pools");
    List<Path> jars = new ArrayList<>();
    for (Class<?> each :
        List.of(
            org.h2.Driver.class,
            com.zaxxer.hikari.HikariDataSource.class,
            org.slf4j.Logger.class,
            org.apache.commons.dbcp2.BasicDataSource.class,
            org.apache.commons.pool2.ObjectPool.class,
            org.apache.commons.logging.Log.class,
            org.apache.tomcat.jdbc.pool.DataSource.class,
            org.apache.juli.logging.Log.class)) {
      jars.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:pools;DB_CLOSE_DELAY=-1");
    watch = database.getConnection("sa", "s3cr3t-word");
    probe =
        Rewritten.of(
            scratch,
            new Sources().add("Probe", String.format(SOURCE, url)),
            jars.toArray(Path[]::new));
  }

  @AfterAll
  static void stop() throws SQLException {
    watch.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hikari", "hikariOverDataSource", "h2", "dbcp", "tomcat"})
  void isRestoredWithoutTheDatabase(String pool) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertThat(service.call(pool)).isEqualTo(42);
      assertThat(service.seams().unfinished()).isEmpty();
    }
    assertThat(recording.actions().toString()).doesNotContain("s3cr3t");
    server.stop();
    TapePhase replaying = recording.replaying();
    Service service = probe.open(replaying);
    assertThat(service.call(pool)).isEqualTo(42);
    assertThat(replaying.missing()).isEmpty();
    server.startAgain();
    int before = sessions();
    service.seams().reseed();
    service.seams().goLive();
    for (int i = 0; i < 5; i++) {
      assertThat(service.call("query")).isEqualTo(42);
    }
    service.call("close");
    assertThat(sessions()).isEqualTo(before);
  }

  private static int sessions() throws SQLException {
    try (Statement statement = watch.createStatement();
        ResultSet found =
            statement.executeQuery("select count(*) from information_schema.sessions")) {
      found.next();
      return found.getInt(1);
    }
  }
}
