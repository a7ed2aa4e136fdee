package dev.snap.soundness.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.bundle.Bundle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Servers of libraries that a bootstrap binds: after a restore by the bundle's own start script
 * they answer over a socket.
 */
@Timeout(600)
class LiveServersTest {
  private static final String PORT_IN_SOURCES = "1808\\d";

  @ParameterizedTest
  @CsvSource({"NettyServer, netty", "JettyServer, jetty", "VertxServer, vertx"})
  void answersAfterARestore(String name, String answer) throws IOException, InterruptedException {
    int port = freePort();
    Path bundle = bundle(library(name, port));
    Process service = start(bundle);
    try {
      awaitLive(service);
      assertThat(ask(port)).startsWith("HTTP/1.1 200 OK").contains(answer);
      assertThat(ask(port)).contains(answer);
    } finally {
      service.getOutputStream().close();
      service.waitFor();
    }
  }

  /** A library of the suite, at another port. */
  private static Library library(String name, int port) {
    Library known =
        Library.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    String source = known.source().replaceAll(PORT_IN_SOURCES, Integer.toString(port));
    assertThat(source).isNotEqualTo(known.source());
    return new Library(name, known.coordinates(), source);
  }

  private static Path bundle(Library library) throws IOException {
    Path snapshot = new LibraryBuild(library).snapshot().directory();
    return snapshot.resolve("bundles").resolve("library");
  }

  /** Starts a service that ends with its standard input. */
  private static Process start(Path bundle) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(bundle.resolve(Bundle.START).toString());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SNAP_STOP_ON_EOF", "1");
    return builder.redirectErrorStream(true).start();
  }

  private static void awaitLive(Process service) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(service.getInputStream(), UTF_8));
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith("live on ")) {
        return;
      }
    }
    assertThat(said).as("output of a service that did not go live").isEmpty();
    throw new IOException("the service ended without a word");
  }

  private static String ask(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      String request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
