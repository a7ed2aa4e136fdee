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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selectors and channels that a bootstrap opens: at rest until live, and then real. */
@Timeout(60)
class ChannelsTest {
  @TempDir Path scratch;
  private NetworkProgram program;
  private int port;

  @BeforeEach
  void start() throws Throwable {
    program = new NetworkProgram(scratch, ChannelsProgram.MEMBERS);
    port = (int) program.live("free");
  }

  @AfterEach
  void stop() throws IOException {
    program.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop", "accepting", "lateRegistration"})
  void serveFromLiveOn(String method) throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = program.open(phase)) {
        assertThat(service.call(method)).isEqualTo("at rest");
        assertThat(catchThrowable(this::ask)).isInstanceOf(ConnectException.class);
        service.seams().goLive();
        assertThat(ask()).isEqualTo("echo hello");
        assertThat(ask()).isEqualTo("echo hello");
        assertThat(service.call("stop")).isEqualTo("no keys but its own");
      }
    }
  }

  @Test
  void aClientThatIsOpenConnectsWhenLive() throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = program.open(phase)) {
        assertThat(service.call("client")).isEqualTo("true true");
        service.seams().goLive();
        assertThat(service.call("connectClient")).isEqualTo("connected, you said hello");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          selects  | woken 0, timed out 0, interrupted 0 true, now 0
          keys     | 16 0 true true 1 0 false true 0 CancelledKeyException
          closed   | ClosedSelectorException ClosedSelectorException ClosedChannelException false false
          server   | true false NotYetBoundException true AlreadyBoundException null closed ClosedChannelException
          options  | false 4096 true UnsupportedOperationException IllegalArgumentException
          adaptor  | true true 9 -1 65535 3 Socket is not connected
          blocking | you said one, true false, AlreadyConnectedException, ClosedChannelException
          """)
  void areTheSameInReplay(String method, String expected) throws Throwable {
    program.restores(method, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          connect | SocketChannel.connect           | begins a connection to localhost:1
          goOn    | SocketChannel.configureBlocking | goes on with a connection
          """)
  void refusesConnectionsThatNobodyWaitsFor(String method, String operation, String does)
      throws IOException {
    try (Service service = program.open(TapePhase.recording())) {
      Throwable thrown = catchThrowable(() -> service.call(method));
      assertThat(thrown).isInstanceOf(Refusal.class);
      assertThat(String.valueOf(thrown.getMessage()).replaceAll("java:\\d+", "java:@"))
          .isEqualTo(
              "[SNAP-0250] probe: "
                  + operation
                  + " at probe.Probe."
                  + method
                  + "(Probe.java:@) "
                  + does
                  + " without waiting for it, and when bytes come no journal can repeat"
                  + "\n  Connect when the service is live, on first use or in an afterRestore hook"
                  + " of org.crac; a Socket, or a SocketChannel in blocking mode, is recorded.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acceptHere | SNAP-0235 | ServerSocketChannel.accept
          anyPort    | SNAP-0235 | ServerSocketChannel.getLocalAddress
          local      | SNAP-0204 | ServerSocketChannel.open(UNIX)
          """)
  void refusesWhatIsNotThereBeforeLive(String method, String code, String operation)
      throws IOException {
    try (Service service = program.open(TapePhase.recording())) {
      assertThat(catchThrowable(() -> service.call(method)))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("[" + code + "] probe: " + operation + " at probe.Probe.");
    }
  }

  @Test
  void aPortThatIsTakenKeepsTheServiceFromGoingLive() throws Throwable {
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        Service service = program.open(TapePhase.recording())) {
      service.call("bound");
      assertThat(catchThrowable(() -> service.seams().goLive()))
          .isInstanceOf(SnapFailure.class)
          .hasMessageStartingWith(
              "[SNAP-0402] probe cannot listen on localhost:" + taken.getLocalPort());
    }
  }

  @Test
  void aConnectionThatIsLeftOpenSaysThatItEndedWithTheBuild() throws Throwable {
    try (Service service = program.open(TapePhase.recording())) {
      service.call("leaveOpen");
      service.seams().goLive();
      assertThat(catchThrowable(() -> service.call("useLeft")))
          .hasMessageStartingWith("[SNAP-0234] The connection to localhost:");
    }
  }

  private String ask() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write("hello\n".getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8).trim();
    }
  }
}
