package dev.snap.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import dev.snap.Bootstrap;
import dev.snap.membrane.Grants;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.spi.ToolProvider;
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
    return new BuildRequest(
        "probe",
        Asking.class.getName(),
        directory,
        directory.resolve("snap"),
        List.of(classes()),
        Path.of(System.getProperty("java.home")),
        new Grants(Set.of(), Set.of(PORT), hosts),
        Duration.ofSeconds(120),
        List.of(),
        new BuildRequest.Parts(
            asJar(BuildRequest.Parts.placeOf(Bootstrap.class)),
            BuildRequest.Parts.placeOf(BuildRequest.class),
            List.of()));
  }

  /** As what is bundled must be. */
  private Path asJar(Path classes) {
    if (!Files.isDirectory(classes)) {
      return classes;
    }
    Path jar = directory.resolve("core.jar");
    String[] arguments = {"-cf", jar.toString(), "-C", classes.toString(), "."};
    int exit = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments);
    assertThat(exit).isZero();
    return jar;
  }

  /** A class directory of the bootstrap alone. */
  private Path classes() throws IOException {
    Path classes = directory.resolve("classes");
    for (Class<?> each : List.of(Asking.class, Shelf.class)) {
      Path from = place(each).resolve(each.getPackageName());
      Path to = Files.createDirectories(classes.resolve(each.getPackageName()));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName().toString()));
        }
      }
    }
    return classes;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
