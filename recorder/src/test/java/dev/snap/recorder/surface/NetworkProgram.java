package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** A program that uses the network, rewritten, and the servers that it talks to. */
final class NetworkProgram implements AutoCloseable {
  private static final String IMPORTS =
      """
      import java.io.*;
      import java.net.*;
      import java.net.http.*;
      import java.net.http.HttpRequest.BodyPublishers;
      import java.net.http.HttpResponse.BodyHandlers;
      import java.nio.file.*;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      """;

  private final Origin origin = Origin.start();
  private final Rewritten program;

  /**
   * Compiles a class {@code Probe}.
   *
   * @param members its methods, each taking {@code Path dir}
   * @param libraries what it uses
   */
  NetworkProgram(Path scratch, String members, Path... libraries) throws IOException {
    String constants =
        "static final int WEB = %d, LINES = %d, FREE = %d;\n"
            .formatted(origin.webPort(), origin.linePort(), origin.freePort());
    String source = IMPORTS + "public class Probe {\n" + constants + members + "}\n";
    program = Rewritten.of(scratch, new Sources().add("Probe", source), libraries);
  }

  /** The servers. */
  Origin origin() {
    return origin;
  }

  /** Loads the class into a membrane. */
  Service open(TapePhase phase) {
    return program.open(phase);
  }

  /** Records a method and replays it without a visit to the servers; gives the recording. */
  TapePhase restores(String method, String expected) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = program.open(recording)) {
      assertThat(service.call(method)).hasToString(expected);
    }
    int visits = origin.visits();
    TapePhase replaying = recording.replaying();
    try (Service service = program.open(replaying)) {
      assertThat(service.call(method)).hasToString(expected);
      assertThat(replaying.missing()).isEmpty();
      assertThat(origin.visits()).isEqualTo(visits);
    }
    return recording;
  }

  /** Calls a method in a membrane that is live. */
  Object live(String method) throws Throwable {
    try (Service service = program.open(TapePhase.recording())) {
      service.seams().goLive();
      return service.call(method);
    }
  }

  @Override
  public void close() throws IOException {
    origin.close();
  }
}
