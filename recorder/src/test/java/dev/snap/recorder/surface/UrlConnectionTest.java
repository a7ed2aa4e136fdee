package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code HttpURLConnection} gives before live: the same as the JDK's own. */
class UrlConnectionTest {
  private static final String MEMBERS =
      """
      static HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) new URL("http://localhost:" + WEB + path).openConnection();
      }
      static String text(InputStream in) throws IOException { return in == null ? "none" : new String(in.readAllBytes()); }
      static String kind(Callable<?> call) {
        try { return "" + call.call(); } catch (Exception e) { return e.getClass().getSimpleName(); }
      }
      public static Object answer(Path dir) throws Exception {
        HttpURLConnection c = open("/hello");
        c.setRequestProperty("Accept", "text/plain");
        return c.getResponseCode() + " " + c.getResponseMessage() + " " + c.getContentLength() + " " + c.getContentType()
            + " " + c.getHeaderField("x-answer") + " " + c.getHeaderField(0) + " " + c.getHeaderFieldKey(0)
            + " " + c.getHeaderFields().get(null) + " " + c.usingProxy() + " " + text(c.getInputStream()) + text(c.getErrorStream());
      }
      public static Object post(Path dir) throws Exception {
        HttpURLConnection c = open("/echo");
        c.setDoOutput(true);
        c.setRequestProperty("Authorization", "Basic abc");
        try (OutputStream out = c.getOutputStream()) { out.write("sent".getBytes()); }
        return text(c.getInputStream());
      }
      public static Object missing(Path dir) throws Exception {
        HttpURLConnection c = open("/missing");
        return kind(() -> c.getInputStream()) + " " + c.getResponseCode() + " " + text(c.getErrorStream());
      }
      public static Object redirect(Path dir) throws Exception {
        HttpURLConnection c = open("/moved");
        String body = text(c.getInputStream());
        HttpURLConnection stays = open("/moved");
        stays.setInstanceFollowRedirects(false);
        return body + " " + c.getURL().getPath() + " " + stays.getResponseCode() + " " + stays.getHeaderField("Location");
      }
      public static Object connect(Path dir) throws Exception {
        HttpURLConnection c = open("/hello");
        c.connect();
        return text(c.getInputStream());
      }
      public static Object unreachable(Path dir) throws Exception {
        URL url = new URL("http://localhost:" + FREE + "/");
        return kind(() -> url.openStream()) + " " + kind(() -> { url.openConnection().connect(); return ""; });
      }
      public static Object slow(Path dir) throws Exception {
        HttpURLConnection c = open("/never");
        c.setReadTimeout(200);
        return kind(() -> c.getInputStream()) + " " + kind(() -> c.getInputStream()) + " " + kind(() -> c.getResponseCode());
      }
      public static Object output(Path dir) throws Exception {
        return kind(() -> open("/echo").getOutputStream());
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
          answer      | 200 OK 5 text/plain of 5 HTTP/1.1 200 OK null [HTTP/1.1 200 OK] false hellonone
          post        | POST sent Basic abc
          missing     | FileNotFoundException 404 no such thing
          redirect    | hello /hello 302 /hello
          connect     | hello
          unreachable | ConnectException ConnectException
          slow        | SocketTimeoutException SocketTimeoutException SocketTimeoutException
          output      | ProtocolException
          """)
  void givesInReplayAndWhenLiveWhatItGaveAtBuild(String method, String expected) throws Throwable {
    program.restores(method, expected);
    assertThat(program.live(method)).hasToString(expected);
  }
}
