package dev.snap.recorder.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that a bootstrap makes listen from live on, and not a moment sooner. */
class ServersTest {
  private static final String MEMBERS =
      """
      static ServerSocket server;
      static Thread accepting;
      static com.sun.net.httpserver.HttpServer web;
      public static Object listen(Path dir) throws Exception {
        server = new ServerSocket(FREE, 5, InetAddress.getLoopbackAddress());
        accepting = new Thread(() -> {
          try {
            while (true) {
              try (Socket accepted = server.accept()) { accepted.getOutputStream().write("HTTP/1.0 200 OK\\r\\n\\r\\nlines".getBytes()); }
            }
          } catch (IOException e) {}
        });
        accepting.setDaemon(true);
        accepting.start();
        return server.getLocalPort() == FREE && server.isBound() && !server.isClosed();
      }
      public static Object serve(Path dir) throws Exception {
        web = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("localhost", FREE), 0);
        var context = web.createContext("/a");
        context.getAttributes().put("greeting", "web");
        context.setHandler(exchange -> {
          byte[] text = ((String) exchange.getHttpContext().getAttributes().get("greeting")).getBytes();
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
        web.setExecutor(Executors.newFixedThreadPool(2));
        web.start();
        return web.getAddress().getPort() == FREE && context.getServer() == web;
      }
      public static Object stop(Path dir) throws Exception {
        if (server != null) { server.close(); }
        // The system listens on until the thread has left its accept.
        if (accepting != null) { accepting.join(); }
        if (web != null) { web.stop(0); }
        return "stopped";
      }
      public static Object anyPort(Path dir) throws Exception { return new ServerSocket(0).getLocalSocketAddress(); }
      public static Object anyWeb(Path dir) throws Exception {
        return com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(0), 0).getAddress();
      }
      public static Object accept(Path dir) throws Exception { return new ServerSocket(FREE).accept(); }
      public static Object anyLater(Path dir) throws Exception { server = new ServerSocket(0); return "bound"; }
      public static Object port(Path dir) throws Exception { return server.getLocalPort(); }
      public static Object closed(Path dir) throws Exception {
        ServerSocket one = new ServerSocket(FREE);
        one.close();
        String state = "" + one.isClosed() + one.isBound();
        try { one.accept(); } catch (SocketException e) { state += e.getMessage(); }
        try { one.bind(null); } catch (SocketException e) { state += e.getMessage(); }
        return state;
      }
      """;

  @TempDir Path scratch;
  private NetworkProgram program;
  private int port;

  @BeforeEach
  void start() throws Throwable {
    program =
        new NetworkProgram(
            scratch, MEMBERS + "public static Object free(Path dir) { return FREE; }\n");
    port = (int) program.live("free");
  }

  @AfterEach
  void stop() throws IOException {
    program.close();
  }

  @ParameterizedTest
  @CsvSource({"listen, lines", "serve, web"})
  void listensFromLiveOn(String method, String answer) throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = program.open(phase)) {
        assertThat(service.call(method)).isEqualTo(true);
        assertThat(catchThrowable(this::ask)).isInstanceOf(ConnectException.class);
        service.seams().goLive();
        assertThat(ask()).endsWith(answer);
        service.call("stop");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"listen", "serve"})
  void aPortThatIsTakenKeepsTheServiceFromGoingLive(String method) throws Throwable {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        Service service = program.open(TapePhase.recording())) {
      service.call(method);
      assertThat(catchThrowable(() -> service.seams().goLive()))
          .isInstanceOf(SnapFailure.class)
          .hasMessage(
              "[SNAP-0402] probe cannot listen on localhost:"
                  + taken.getLocalPort()
                  + ": Address already in use\n"
                  + "  Stop the process that has the port, or bind the server to another one.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          anyPort | ServerSocket.getLocalPort | asks for a port that the system chooses when the service is live
          anyWeb  | HttpServer.getAddress     | asks for a port that the system chooses when the service is live
          accept  | ServerSocket.accept       | waits for a connection before live
          """)
  void refusesWhatOnlyAServerThatListensHas(String method, String operation, String does)
      throws IOException {
    try (Service service = program.open(TapePhase.recording())) {
      Throwable thrown = catchThrowable(() -> service.call(method));
      assertThat(thrown).isInstanceOf(Refusal.class);
      assertThat(String.valueOf(thrown.getMessage()).replaceAll("java:\\d+", "java:@"))
          .isEqualTo(
              "[SNAP-0235] probe: "
                  + operation
                  + " at probe.Probe."
                  + method
                  + "(Probe.java:@) "
                  + does
                  + "\n  Give the server a fixed port, accept connections in a thread of its own, or"
                  + " start the server in an afterRestore hook of org.crac.");
    }
  }

  @Test
  void aPortThatTheSystemChoosesIsKnownWhenLive() throws Throwable {
    try (Service service = program.open(TapePhase.recording())) {
      service.call("anyLater");
      service.seams().goLive();
      assertThat((int) service.call("port")).isPositive();
      service.call("stop");
    }
  }

  @Test
  void aServerThatIsClosedNeverListens() throws Throwable {
    try (Service service = program.open(TapePhase.recording())) {
      assertThat(service.call("closed")).isEqualTo("truetrueSocket is closedSocket is closed");
      service.seams().goLive();
      assertThat(catchThrowable(this::ask)).isInstanceOf(ConnectException.class);
    }
  }

  private String ask() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write("GET /a HTTP/1.0\r\n\r\n".getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
