package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code java.net.http} gives before live, and what of it stands in a journal. */
class HttpClientTest {
  private static final String MEMBERS =
      """
      static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      static URI at(String path) { return URI.create("http://localhost:" + WEB + path); }
      static HttpRequest get(String path) { return HttpRequest.newBuilder(at(path)).build(); }
      static String kind(Callable<?> call) {
        try { return "" + call.call(); } catch (Exception e) {
          return e.getClass().getSimpleName() + (!(e instanceof ExecutionException) ? "" : " of " + e.getCause().getClass().getSimpleName());
        }
      }
      public static Object answer(Path dir) throws Exception {
        HttpResponse<String> r = CLIENT.send(get("/hello"), BodyHandlers.ofString());
        return r.statusCode() + " " + r.version() + " " + r.headers().firstValue("x-answer").orElse("none")
            + " " + r.uri().equals(at("/hello")) + " " + r.request().method() + " " + r.previousResponse().isPresent()
            + " " + r.sslSession().isPresent() + " " + r.body();
      }
      public static Object missing(Path dir) throws Exception {
        HttpResponse<String> r = CLIENT.send(get("/missing"), BodyHandlers.ofString());
        return r.statusCode() + " " + r.body();
      }
      public static Object redirect(Path dir) throws Exception {
        HttpClient follows = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpResponse<String> r = follows.send(get("/moved"), BodyHandlers.ofString());
        return r.statusCode() + " " + r.uri().getPath() + " " + r.request().uri().getPath() + " "
            + r.previousResponse().get().statusCode() + " " + r.previousResponse().get().uri().getPath() + " " + r.body();
      }
      public static Object handlers(Path dir) throws Exception {
        String lines = CLIENT.send(get("/hello"), BodyHandlers.ofLines()).body().toList().toString();
        int bytes = CLIENT.send(get("/hello"), BodyHandlers.ofByteArray()).body().length;
        String stream = new String(CLIENT.send(get("/hello"), BodyHandlers.ofInputStream()).body().readAllBytes());
        Object nothing = CLIENT.send(get("/hello"), BodyHandlers.discarding()).body();
        String mapped = CLIENT.send(get("/hello"), info -> HttpResponse.BodySubscribers.mapping(
            HttpResponse.BodySubscribers.ofString(java.nio.charset.StandardCharsets.UTF_8), s -> info.statusCode() + s)).body();
        String empty = CLIENT.send(get("/moved"), BodyHandlers.ofString()).body();
        return lines + bytes + stream + nothing + mapped + "(" + empty + ")";
      }
      static String post(HttpRequest.BodyPublisher body) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(at("/echo")).header("Authorization", "Bearer hunter2").PUT(body).build(),
            BodyHandlers.ofString()).body();
      }
      public static Object bodies(Path dir) throws Exception {
        return post(BodyPublishers.ofString("text")) + ", " + post(BodyPublishers.noBody()) + ", "
            + post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("stream".getBytes()))) + ", "
            + post(BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(List.of("a".getBytes(), "b".getBytes()))));
      }
      public static Object unreachable(Path dir) {
        return kind(() -> CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + FREE + "/")).build(), BodyHandlers.ofString()));
      }
      public static Object slow(Path dir) {
        return kind(() -> CLIENT.send(HttpRequest.newBuilder(at("/never")).timeout(Duration.ofMillis(200)).build(), BodyHandlers.ofString()));
      }
      public static Object later(Path dir) throws Exception {
        CompletableFuture<String> one = CLIENT.sendAsync(get("/hello"), BodyHandlers.ofString()).thenApply(HttpResponse::body);
        CompletableFuture<String> two = CLIENT.sendAsync(get("/other"), BodyHandlers.ofString()).thenApply(HttpResponse::body);
        return two.get() + one.join();
      }
      public static Object laterFails(Path dir) {
        return kind(() -> CLIENT.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + FREE + "/")).build(), BodyHandlers.ofString()).get());
      }
      static volatile CompletableFuture<String> kept;
      public static Object keep(Path dir) {
        kept = CLIENT.sendAsync(get("/hello"), BodyHandlers.ofString()).thenApply(HttpResponse::body);
        return "kept";
      }
      public static Object kept(Path dir) throws Exception { return kept.get(10, TimeUnit.SECONDS); }
      public static Object settings(Path dir) throws Exception {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
        return client.connectTimeout() + " " + client.followRedirects() + " " + client.version() + " " + client.cookieHandler()
            + " " + client.proxy() + " " + client.executor() + " " + client.authenticator() + " " + client.sslContext().getProtocol();
      }
      public static Object cookies(Path dir) throws Exception {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build().send(get("/hello"), BodyHandlers.ofString());
      }
      public static Object away(Path dir) throws Exception {
        return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()
            .send(HttpRequest.newBuilder(at("/elsewhere")).build(), BodyHandlers.ofString());
      }
      public static Object ungranted(Path dir) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("https://config.example.com/a?b=c")).build(), BodyHandlers.ofString());
      }
      public static Object web(Path dir) { return CLIENT.newWebSocketBuilder(); }
      public static Object asked(Path dir) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(at("/hello?a=1")).header("Accept", "text/plain").header("Cookie", "id=hunter2")
            .POST(BodyPublishers.ofString("hunter2")).build(), BodyHandlers.ofString()).body();
      }
      """;

  @TempDir static Path scratch;
  private static NetworkProgram program;

  @BeforeAll
  static void start() throws IOException {
    program = new NetworkProgram(scratch, MEMBERS);
  }

  @AfterAll
  static void stop() throws IOException {
    program.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answer      | 200 HTTP_1_1 of 5 true GET false false hello
          missing     | 404 no such thing
          redirect    | 200 /hello /hello 302 /moved hello
          handlers    | [hello]5hellonull200hello()
          bodies      | PUT text Bearer hunter2, PUT  Bearer hunter2, PUT stream Bearer hunter2, PUT ab Bearer hunter2
          unreachable | ConnectException
          slow        | HttpTimeoutException
          later       | otherhello
          laterFails  | ExecutionException of ConnectException
          settings    | Optional[PT3S] NEVER HTTP_2 Optional.empty Optional.empty Optional.empty Optional.empty Default
          """)
  void givesTheSameInReplay(String method, String expected) throws Throwable {
    program.restores(method, expected);
  }

  @ParameterizedTest
  @CsvSource({"answer", "redirect", "handlers", "bodies", "later"})
  void givesTheSameWhenLive(String method) throws Throwable {
    String recorded;
    try (Service service = program.open(TapePhase.recording())) {
      recorded = String.valueOf(service.call(method));
    }
    assertThat(program.live(method)).hasToString(recorded);
  }

  @Test
  void aRequestThatNobodyWaitsForIsMadeWhenLive() throws Throwable {
    TapePhase recording = TapePhase.recording();
    int visits = program.origin().visits();
    try (Service service = program.open(recording)) {
      service.call("keep");
      assertThat(program.origin().visits()).isEqualTo(visits);
      service.seams().goLive();
      assertThat(service.call("kept")).isEqualTo("hello");
    }
  }

  @Test
  void aClientOfTheBootstrapAsksForItselfWhenLive() throws Throwable {
    TapePhase recording =
        program.restores("answer", "200 HTTP_1_1 of 5 true GET false false hello");
    int visits = program.origin().visits();
    try (Service service = program.open(recording.replaying())) {
      service.call("answer");
      service.seams().goLive();
      assertThat(service.call("answer")).asString().endsWith("hello");
      assertThat(program.origin().visits()).isEqualTo(visits + 1);
    }
  }

  @Test
  void showsNoSecretsInTheJournal() throws Throwable {
    TapePhase recording = program.restores("asked", "hello");
    String shown =
        recording.actions().stream()
            .flatMap(each -> each.fields().stream())
            .map(Action.Field::toString)
            .collect(Collectors.joining("\n"));
    assertThat(shown)
        .contains("accept: text/plain, cookie: (hidden)")
        .contains("/hello?a=1")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cookies   | [SNAP-0204] probe: HttpClient.send at probe.Probe.cookies(Probe.java:@) uses a client that keeps cookies, which hold the time of the build | Set the header of the request instead, or use a client without it in the bootstrap.
          ungranted | [SNAP-0232] probe: HttpClient.send at probe.Probe.ungranted(Probe.java:@) reaches config.example.com:443, which the build was not granted | Grant it in the configuration of snap-maven-plugin: <grantedHosts><host>config.example.com:443</host></grantedHosts>, or reach for it when the service is live.
          away      | [SNAP-0232] probe: HttpClient.send at probe.Probe.away(Probe.java:@) reaches 127.0.0.2:@, which the build was not granted | Grant it in the configuration of snap-maven-plugin: <grantedHosts><host>127.0.0.2:@</host></grantedHosts>, or reach for it when the service is live.
          web       | [SNAP-0204] probe: HttpClient.newWebSocketBuilder at probe.Probe.web(Probe.java:@) uses the network in a way that no journal can repeat | Use a Socket, a URL or java.net.http.HttpClient, which are recorded, or open it when the service is live.
          """)
  void refusesByName(String method, String fact, String nextStep) throws IOException {
    try (Service service = program.open(TapePhase.recording())) {
      Throwable thrown = catchThrowable(() -> service.call(method));
      assertThat(thrown).isInstanceOf(Refusal.class);
      assertThat(
              String.valueOf(thrown.getMessage()).replaceAll(":\\d{2,5}(?=[),<])(?<!:443)", ":@"))
          .isEqualTo(fact + "\n  " + nextStep);
    }
  }
}
