package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.recorder.surface.ThreadProgram.Run;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Libraries whose bootstraps start threads: recorded, replayed, and working when live. */
@Timeout(120)
class ThreadLibraryTest {
  @TempDir Path scratch;

  @Test
  void h2() throws Throwable {
    ThreadProgram program =
        program(
            """
            static java.sql.Connection connection;
            static String count() throws Exception {
              try (java.sql.Statement statement = connection.createStatement();
                  java.sql.ResultSet rows = statement.executeQuery("select count(*) from stock")) {
                rows.next();
                return rows.getString(1);
              }
            }
            """,
            """
            connection = new org.h2.Driver().connect("jdbc:h2:mem:stock", new Properties());
            try (java.sql.Statement statement = connection.createStatement()) {
              statement.execute("create table stock(id int primary key, name varchar)");
              statement.execute("insert into stock values (1, 'a'), (2, 'b')");
            }
            note(count());
            """,
            """
            try (java.sql.Statement statement = connection.createStatement()) {
              statement.execute("insert into stock values (3, 'c')");
            }
            note(count());
            """,
            org.h2.Driver.class);
    assertThat(program.run().notes()).isEqualTo("2");
    assertThat(program.runAfterLive()).isEqualTo("2 3");
  }

  @Test
  void caffeine() throws Throwable {
    ThreadProgram program =
        program(
            """
            static final com.github.benmanes.caffeine.cache.Cache<Integer, String> CACHE =
                com.github.benmanes.caffeine.cache.Caffeine.newBuilder()
                    .maximumSize(5)
                    .removalListener((key, value, cause) -> note(cause + ":" + key))
                    .build();
            static final com.github.benmanes.caffeine.cache.AsyncLoadingCache<Integer, String> LOADING =
                com.github.benmanes.caffeine.cache.Caffeine.newBuilder()
                    .buildAsync(key -> { jitter(); return "loaded" + key; });
            """,
            """
            for (int i = 0; i < 9; i++) CACHE.put(i, "v" + i);
            note("put");
            note(LOADING.get(7).get());
            Thread.sleep(1);
            note("" + CACHE.asMap().keySet().stream().sorted().toList());
            """,
            """
            note(LOADING.get(8).get());
            CACHE.invalidateAll();
            CACHE.cleanUp();
            note("" + CACHE.estimatedSize());
            """,
            com.github.benmanes.caffeine.cache.Caffeine.class,
            org.jspecify.annotations.Nullable.class);
    Run first = program.run();
    assertThat(first.notes()).contains("put", "SIZE:", "loaded7");
    for (int i = 0; i < 10; i++) {
      assertThat(program.run(TapePhase.recording())).isEqualTo(first);
    }
    assertThat((String) program.runAfterLive()).startsWith(first.notes()).contains("loaded8");
  }

  @Test
  void logback() throws Throwable {
    ThreadProgram program =
        program(
            """
            static final ch.qos.logback.classic.LoggerContext CONTEXT =
                new ch.qos.logback.classic.LoggerContext();
            static final CountDownLatch LOGGED = new CountDownLatch(2);
            static final ch.qos.logback.classic.AsyncAppender ASYNC =
                new ch.qos.logback.classic.AsyncAppender();
            static class Notes
                extends ch.qos.logback.core.AppenderBase<ch.qos.logback.classic.spi.ILoggingEvent> {
              @Override protected void append(ch.qos.logback.classic.spi.ILoggingEvent event) {
                note(event.getFormattedMessage() + "@" + event.getThreadName() + "/" + me());
                LOGGED.countDown();
              }
            }
            """,
            """
            CONTEXT.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
            Notes notes = new Notes();
            notes.setContext(CONTEXT);
            notes.start();
            ASYNC.setContext(CONTEXT);
            ASYNC.setName("async");
            ASYNC.addAppender(notes);
            ASYNC.start();
            CONTEXT.getLogger("root").addAppender(ASYNC);
            CONTEXT.getLogger("root").info("first");
            note("before");
            """,
            """
            CONTEXT.getLogger("root").info("second");
            LOGGED.await();
            """,
            ch.qos.logback.classic.LoggerContext.class,
            ch.qos.logback.core.AppenderBase.class,
            org.slf4j.Logger.class);
    assertThat(program.run().notes()).isEqualTo("before");
    assertThat(program.runAfterLive())
        .isEqualTo(
            "before first@main/AsyncAppender-Worker-async second@main/AsyncAppender-Worker-async");
  }

  @Test
  void hikari() throws Throwable {
    ThreadProgram program =
        program(
            """
            static com.zaxxer.hikari.HikariDataSource pool;
            static String answer() throws Exception {
              try (java.sql.Connection connection = pool.getConnection();
                  java.sql.Statement statement = connection.createStatement();
                  java.sql.ResultSet rows = statement.executeQuery("select 42")) {
                rows.next();
                return rows.getString(1);
              }
            }
            """,
            """
            com.zaxxer.hikari.HikariConfig config = new com.zaxxer.hikari.HikariConfig();
            config.setDataSourceClassName("org.h2.jdbcx.JdbcDataSource");
            config.addDataSourceProperty("url", "jdbc:h2:mem:pool");
            config.setMaximumPoolSize(3);
            pool = new com.zaxxer.hikari.HikariDataSource(config);
            note(answer());
            """,
            "note(answer());",
            com.zaxxer.hikari.HikariDataSource.class,
            org.h2.Driver.class,
            org.slf4j.Logger.class);
    assertThat(program.run().notes()).isEqualTo("42");
    assertThat(program.runAfterLive()).isEqualTo("42 42");
  }

  private ThreadProgram program(String members, String body, String after, Class<?>... libraries)
      throws Exception {
    String method =
        "public static Object after(java.nio.file.Path dir) throws Exception {\n"
            + after
            + "\nreturn NOTES.toString().trim(); }\n";
    Path[] jars = new Path[libraries.length];
    for (int i = 0; i < jars.length; i++) {
      jars[i] = jar(libraries[i]);
    }
    return ThreadProgram.of(scratch, body, members + method, jars);
  }

  private static Path jar(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
