package dev.snap.recorder.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS before live, against a server with a certificate of its own. */
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String SOURCE =
      """
      import java.io.*;
      import java.net.*;
      import java.net.http.*;
      import java.nio.file.*;
      import java.security.*;
      import javax.net.ssl.*;
      public class Probe {
        static final int PORT = %d;
        static SSLContext context(Path dir) throws Exception {
          KeyStore trusted = KeyStore.getInstance("PKCS12");
          try (InputStream in = Files.newInputStream(dir.resolve("trust.p12"))) { trusted.load(in, "changeit".toCharArray()); }
          TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
          trust.init(trusted);
          SSLContext context = SSLContext.getInstance("TLS");
          context.init(null, trust.getTrustManagers(), new SecureRandom());
          return context;
        }
        public static Object client(Path dir) throws Exception {
          HttpClient client = HttpClient.newBuilder().sslContext(context(dir)).build();
          return client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + PORT + "/")).build(),
              HttpResponse.BodyHandlers.ofString()).body();
        }
        public static Object url(Path dir) throws Exception {
          HttpsURLConnection connection = (HttpsURLConnection) new URL("https://localhost:" + PORT + "/").openConnection();
          connection.setSSLSocketFactory(context(dir).getSocketFactory());
          return new String(connection.getInputStream().readAllBytes());
        }
        public static Object untrusted(Path dir) throws Exception {
          try {
            return new URL("https://localhost:" + PORT + "/").openStream();
          } catch (SSLHandshakeException e) {
            return "untrusted";
          }
        }
        public static Object parameters(Path dir) throws Exception {
          SSLContext context = context(dir);
          return context.getProtocol() + " " + context.getProvider().getName() + " "
              + (context.getDefaultSSLParameters().getProtocols().length > 0) + " "
              + (context.getSocketFactory().getSupportedCipherSuites().length > 0);
        }
        public static Object keys(Path dir) throws Exception {
          KeyStore store = KeyStore.getInstance("PKCS12");
          try (InputStream in = Files.newInputStream(dir.resolve("server.p12"))) { store.load(in, "changeit".toCharArray()); }
          return store.size();
        }
        public static Object socket(Path dir) throws Exception { return context(dir).getSocketFactory().createSocket("localhost", PORT); }
        public static Object engine(Path dir) throws Exception { return context(dir).createSSLEngine(); }
        public static Object session(Path dir) throws Exception {
          HttpsURLConnection connection = (HttpsURLConnection) new URL("https://localhost:" + PORT + "/").openConnection();
          return connection.getCipherSuite();
        }
        static SSLContext kept;
        public static Object keep(Path dir) throws Exception { kept = context(dir); return "kept"; }
        public static Object use(Path dir) throws Exception {
          try (SSLSocket socket = (SSLSocket) kept.getSocketFactory().createSocket("localhost", PORT)) {
            socket.startHandshake();
            return socket.getSession().isValid() + " " + kept.createSSLEngine().getSupportedProtocols().length;
          }
        }
      }
      """;

  @TempDir static Path scratch;
  private static final AtomicInteger VISITS = new AtomicInteger();
  private static HttpsServer server;
  private static Rewritten probe;

  @BeforeAll
  static void start() throws Exception {
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(scratch.resolve("server.p12"))) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    trust(store);
    server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          VISITS.incrementAndGet();
          exchange.sendResponseHeaders(200, 6);
          exchange.getResponseBody().write("secure".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
    String source = SOURCE.formatted(server.getAddress().getPort());
    probe = Rewritten.of(scratch, new Sources().add("Probe", source));
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "client, secure",
    "url, secure",
    "untrusted, untrusted",
    "parameters, TLS SunJSSE true true"
  })
  void restoresAndGoesLive(String method, String expected) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertThat(service.call(method)).isEqualTo(expected);
    }
    int visits = VISITS.get();
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      assertThat(service.call(method)).isEqualTo(expected);
      assertThat(replaying.missing()).isEmpty();
      assertThat(VISITS).hasValue(visits);
      service.seams().goLive();
      assertThat(service.call(method)).isEqualTo(expected);
    }
  }

  @Test
  void aContextOfTheBootstrapConnectsWhenLive() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.call("keep");
      service.seams().goLive();
      assertThat(service.call("use")).asString().startsWith("true ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          keys    | [SNAP-0233] probe: KeyStore.load at probe.Probe.keys(Probe.java:@) reads the key 'mykey', which would stand in the journal | Do it when the service is live: in an afterRestore hook of org.crac, or when the key is used first.
          socket  | [SNAP-0204] probe: SSLSocketFactory.createSocket at probe.Probe.socket(Probe.java:@) uses the network in a way that no journal can repeat | Use a Socket, a URL or java.net.http.HttpClient, which are recorded, or open it when the service is live.
          engine  | [SNAP-0204] probe: SSLContext.createSSLEngine at probe.Probe.engine(Probe.java:@) uses the network in a way that no journal can repeat | Use a Socket, a URL or java.net.http.HttpClient, which are recorded, or open it when the service is live.
          session | [SNAP-0233] probe: HttpsURLConnection.getCipherSuite at probe.Probe.session(Probe.java:@) asks for a TLS session, which holds keys | Ask when the service is live.
          """)
  void refusesByName(String method, String fact, String nextStep) throws IOException {
    try (Service service = probe.open(TapePhase.recording())) {
      Throwable thrown = catchThrowable(() -> service.call(method));
      assertThat(thrown).isInstanceOf(Refusal.class);
      assertThat(String.valueOf(thrown.getMessage()).replaceAll("java:\\d+", "java:@"))
          .isEqualTo(fact + "\n  " + nextStep);
    }
  }

  /** The certificate of the server alone. */
  private static void trust(KeyStore server) throws Exception {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("server", server.getCertificate("mykey"));
    try (OutputStream out = Files.newOutputStream(scratch.resolve("trust.p12"))) {
      trust.store(out, PASSWORD);
    }
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", scratch.resolve("server.p12").toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).inheritIO().start();
    try {
      assertThat(process.waitFor(60, SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
