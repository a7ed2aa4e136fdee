package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Action;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sockets of clients before live, and what is left of them afterwards. */
class SocketsTest {
  private static final String MEMBERS =
      """
      static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
      static String kind(Callable<?> call) {
        try { return "" + call.call(); } catch (Exception e) { return e.getClass().getSimpleName(); }
      }
      static Socket open() throws IOException { return new Socket(LOOPBACK, LINES); }
      static void say(Socket socket, String line) throws IOException { socket.getOutputStream().write((line + "\\n").getBytes()); }
      static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream()));
      }
      public static Object talk(Path dir) throws Exception {
        try (Socket socket = open()) {
          BufferedReader in = reader(socket);
          say(socket, "one");
          String first = in.readLine();
          say(socket, "bye");
          return first + ", " + in.readLine() + ", " + in.readLine();
        }
      }
      public static Object bytes(Path dir) throws Exception {
        try (Socket socket = open()) {
          OutputStream out = socket.getOutputStream();
          out.write('x');
          out.write("y\\n".getBytes(), 0, 2);
          InputStream in = socket.getInputStream();
          int first = in.read();
          int left = in.available();
          byte[] rest = in.readNBytes(9);
          socket.shutdownOutput();
          return (char) first + " " + left + " " + new String(rest) + " " + in.readAllBytes().length + " " + socket.isOutputShutdown();
        }
      }
      public static Object facts(Path dir) throws Exception {
        try (Socket socket = new Socket()) {
          String before = socket.isConnected() + " " + socket.isBound() + " " + socket.getPort() + " " + socket.getLocalPort();
          socket.setTcpNoDelay(true);
          socket.setKeepAlive(true);
          socket.setSoLinger(true, 3);
          socket.connect(new InetSocketAddress("localhost", LINES), 5000);
          socket.setSoTimeout(700);
          return before + " " + socket.isConnected() + " " + socket.isBound() + " " + (socket.getPort() == LINES) + " "
              + (socket.getLocalPort() > 0) + " " + socket.getLocalAddress().getHostAddress() + " " + socket.getTcpNoDelay()
              + " " + socket.getKeepAlive() + " " + socket.getSoLinger() + " " + socket.getSoTimeout() + " " + socket.isClosed()
              + " " + (socket.getReceiveBufferSize() > 0);
        }
      }
      public static Object port(Path dir) throws Exception { try (Socket socket = open()) { return socket.getLocalPort(); } }
      public static Object bound(Path dir) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", LINES, InetAddress.getByName("127.0.0.3"), 0)) {
          return socket.getLocalAddress();
        }
      }
      public static Object refused(Path dir) { return kind(() -> new Socket("localhost", FREE)); }
      public static Object unknown(Path dir) { return kind(() -> new Socket("granted.invalid", 1)); }
      public static Object slow(Path dir) throws Exception {
        try (Socket socket = open()) {
          socket.setSoTimeout(200);
          String timeout = kind(() -> socket.getInputStream().read());
          say(socket, "still");
          return timeout + " " + reader(socket).readLine();
        }
      }
      public static Object closed(Path dir) throws Exception {
        Socket socket = open();
        InputStream in = socket.getInputStream();
        socket.close();
        return socket.isClosed() + " " + kind(() -> in.read()) + " " + kind(() -> socket.getInputStream())
            + " " + kind(() -> new Socket().getInputStream());
      }
      static Socket left;
      static InputStream leftInput;
      static OutputStream leftOutput;
      public static Object leave(Path dir) throws Exception {
        left = open();
        leftInput = left.getInputStream();
        leftOutput = left.getOutputStream();
        say(left, "hello");
        return leftInput.read() + " " + left.isClosed();
      }
      public static Object isClosed(Path dir) { return left.isClosed() + " " + left.isConnected(); }
      public static Object read(Path dir) throws Exception { return leftInput.read(); }
      public static Object write(Path dir) throws Exception { leftOutput.write(1); return null; }
      public static Object input(Path dir) throws Exception { return left.getInputStream(); }
      public static Object ungranted(Path dir) throws Exception { return new Socket("10.0.0.1", 5432); }
      static class Own extends Socket {
        @Override public void setSoTimeout(int millis) throws SocketException { super.setSoTimeout(millis + 1); }
      }
      public static Object subclass(Path dir) throws Exception {
        try (Own socket = new Own()) {
          socket.connect(new InetSocketAddress("localhost", LINES));
          socket.setSoTimeout(10_000);
          say(socket, "own");
          return reader(socket).readLine() + " " + socket.getSoTimeout();
        }
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
          talk     | you said one, you said bye, null
          facts    | false false 0 -1 true true true true 127.0.0.1 true true 3 700 false true
          bound    | /127.0.0.3
          refused  | ConnectException
          unknown  | UnknownHostException
          slow     | SocketTimeoutException you said still
          closed   | true SocketException SocketException SocketException
          subclass | you said own 10001
          """)
  void givesInReplayAndWhenLiveWhatItGaveAtBuild(String method, String expected) throws Throwable {
    program.restores(method, expected);
    assertThat(program.live(method)).hasToString(expected);
  }

  @Test
  void readsWhatWasTakenInAtOnce() throws Throwable {
    program.restores("bytes", "y 11 ou said x 2 true");
  }

  @Test
  void theLocalPortIsTheRecordedOne() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = program.open(recording);
        Service replay = program.open(recording.replaying())) {
      Object recorded = service.call("port");
      assertThat(replay.call("port")).isEqualTo(recorded);
    }
  }

  @Test
  void whatIsWrittenIsInTheJournalAsADigestAlone() throws Throwable {
    List<Action> actions =
        program.restores("talk", "you said one, you said bye, null").actions().stream()
            .filter(each -> each.name().equals("Socket.write"))
            .toList();
    assertThat(actions).hasSize(2);
    assertThat(actions.toString()).doesNotContain("one").doesNotContain("bye");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "write", "input"})
  void aConnectionThatIsLeftOpenSaysThatItEndedWithTheBuild(String use) throws Throwable {
    TapePhase recording = program.restores("leave", "121 false");
    for (TapePhase phase : List.of(TapePhase.recording(), recording.replaying())) {
      try (Service service = program.open(phase)) {
        service.call("leave");
        service.seams().goLive();
        assertThat(service.call("isClosed")).isEqualTo("true true");
        Throwable thrown = catchThrowable(() -> service.call(use));
        assertThat(thrown).isInstanceOf(SocketException.class);
        assertThat(String.valueOf(thrown.getMessage()).replaceAll(":\\d+", ":@"))
            .isEqualTo(
                "[SNAP-0234] The connection to localhost:@ that was opened at"
                    + " probe.Probe.open(Probe.java:@) ended with the build\n"
                    + "  Open a new one when the service is live.");
      }
    }
  }

  @Test
  void aHostThatWasNotGrantedIsNotReached() throws IOException {
    try (Service service = program.open(TapePhase.recording())) {
      assertThatThrownBy(() -> service.call("ungranted"))
          .hasMessageStartingWith("[SNAP-0232] probe: Socket.connect at probe.Probe.ungranted(")
          .hasMessageContaining(" reaches 10.0.0.1:5432, which the build was not granted\n");
    }
  }
}
