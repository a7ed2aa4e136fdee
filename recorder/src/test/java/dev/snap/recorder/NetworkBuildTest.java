package dev.snap.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import dev.snap.bundle.Bundle;
import dev.snap.membrane.Grants;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import online.Asking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stock.Shelf;

/**
 * A bootstrap that uses the network, from recording under the tripwire to the proof in JVMs of its
 * own: what it keeps is the same there, and nobody is asked again.
 */
class NetworkBuildTest {
  private static final String PORT = "origin.port";

  @TempDir Path directory;
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer origin;

  @BeforeEach
  void start() throws IOException {
    origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, 3);
          exchange.getResponseBody().write("Ada".getBytes(UTF_8));
          exchange.close();
        });
    origin.start();
    System.setProperty(PORT, String.valueOf(origin.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    origin.stop(0);
    System.clearProperty(PORT);
  }

  @Test
  void isProvenWithoutTheNetwork() throws IOException {
    BuildResult built = new SnapshotBuilder(request(Set.of("localhost")), line -> {}).build();
    String host = "localhost:" + origin.getAddress().getPort();
    assertThat(requests).hasValue(3);
    assertThat(built.services()).hasSize(1);
    assertThat(built.notes())
        .contains("probe reached " + host)
        .contains("probe will listen on 0.0.0.0:1, 0.0.0.0:2")
        .anyMatch(
            note ->
                note.matches(
                    "probe left a connection open that ends with the build: to "
                        + host
                        + ", opened at online\\.Asking\\.boot\\(Asking\\.java:\\d+\\)"));
    assertThat(holding("hunter2", built.directory())).isEmpty();
  }

  @Test
  void aHostThatWasNotGrantedFailsTheBuild() {
    assertThat(catchThrowable(() -> new SnapshotBuilder(request(Set.of()), line -> {}).build()))
        .hasMessageStartingWith("[SNAP-0232] probe: HttpClient.send at online.Asking.boot(");
    assertThat(requests).hasValue(0);
  }

  /** The files of a snapshot, but those with its code, that hold a text. */
  private static List<Path> holding(String text, Path snapshot) throws IOException {
    try (Stream<Path> files = Files.walk(snapshot)) {
      return files
          .filter(Files::isRegularFile)
          .filter(each -> !each.toString().endsWith(".jar"))
          .filter(each -> !each.endsWith(Bundle.ARCHIVE))
          .filter(each -> bytes(each).contains(text))
          .toList();
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private BuildRequest request(Set<String> hosts) throws IOException {
    return new ClassesInBuild(directory)
        .request(Asking.class, new Grants(Set.of(), Set.of(PORT), hosts), Shelf.class);
  }
}
