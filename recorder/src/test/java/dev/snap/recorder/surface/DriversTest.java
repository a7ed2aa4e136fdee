package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.h2.Driver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The drivers of a service are those of its own class path, with a real database. */
class DriversTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("jdbc");
  private static final String MEMBERS =
      """
      static final String URL = "jdbc:h2:mem:";
      static java.sql.Driver driver() { return new org.h2.Driver(); }
      static javax.sql.DataSource source() {
        org.h2.jdbcx.JdbcDataSource source = new org.h2.jdbcx.JdbcDataSource();
        source.setURL(URL);
        return source;
      }
      static Object names(List<java.sql.Driver> drivers) {
        List<String> names = new ArrayList<>();
        for (java.sql.Driver each : drivers) {
          if (each.getClass().getClassLoader() != Probe.class.getClassLoader()) {
            throw new IllegalStateException("not ours: " + each);
          }
          names.add(each.getClass().getName());
        }
        return names;
      }
      static Object seven(java.sql.Connection connection) throws Exception {
        try (connection; var statement = connection.createStatement()) {
          statement.execute("create table t (n int primary key)");
          statement.execute("insert into t values (7)");
          try (var found = statement.executeQuery("select n from t")) {
            found.next();
            return found.getInt(1);
          }
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException, URISyntaxException {
    Path h2 = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    probe = Rewritten.of(scratch, ROWS.sources(MEMBERS), h2);
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations()).containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("jdbc/"));
  }

  @TestFactory
  Stream<DynamicTest> givesEveryServiceItsOwnDrivers() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> givesItsOwn(use)));
  }

  private static void givesItsOwn(SurfaceRows.Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    TapePhase other = TapePhase.recording();
    try (Service one = probe.open(recording);
        Service two = probe.open(other)) {
      assertThat(one.call(use.method())).hasToString(use.row().expected());
      assertThat(two.call(use.method())).hasToString(use.row().expected());
    }
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      assertThat(service.call(use.method())).hasToString(use.row().expected());
      assertThat(replaying.missing()).isEmpty();
      service.seams().goLive();
      assertThat(service.call(use.method())).hasToString(use.row().expected());
    }
  }
}
