package dev.snap.recorder.surface;

import dev.snap.membrane.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program with threads, compiled and rewritten as a user's would be. Its method {@code run} is
 * the bootstrap; {@code after} runs once the membrane is live. Both may note what happens with
 * {@code note} and waste an unknown time with {@code jitter}.
 */
final class ThreadProgram {
  private static final String IMPORTS =
      "import java.util.*;\nimport java.util.concurrent.*;\nimport java.util.concurrent.atomic.*;\n"
          + "import java.util.concurrent.locks.*;\nimport java.util.stream.*;\n";

  /** The line of the source on which the body of a program without members begins. */
  static final int FIRST_LINE = 13;

  private final Rewritten classes;

  private ThreadProgram(Rewritten classes) {
    this.classes = classes;
  }

  /** A program without anything to do once live. */
  static ThreadProgram of(Path scratch, String body) throws IOException {
    return of(scratch, body, "");
  }

  /** A program with members and libraries of its own. */
  static ThreadProgram of(Path scratch, String body, String members, Path... libraries)
      throws IOException {
    Sources sources = new Sources().add("Probe", source(body, members));
    return new ThreadProgram(Rewritten.of(scratch, sources, libraries));
  }

  private static String source(String body, String members) {
    return IMPORTS
        + "public class Probe {\n"
        + "  private static final StringBuffer NOTES = new StringBuffer();\n"
        + "  static void note(String text) { NOTES.append(text).append(' '); }\n"
        + "  static void jitter() { dev.snap.recorder.surface.Jitter.spin(); }\n"
        + "  static String me() { return Thread.currentThread().getName(); }\n"
        + members
        + "  public static Object run(java.nio.file.Path dir) throws Exception {\n"
        + body
        + "\n    return NOTES.toString().trim();\n  }\n"
        + "}";
  }

  /** Runs the bootstrap while recording, and then again in replay, which must not differ. */
  Run run() throws Throwable {
    TapePhase recording = TapePhase.recording();
    Run recorded = run(recording);
    TapePhase replaying = recording.replaying();
    Run replayed = run(replaying);
    if (!replayed.notes().equals(recorded.notes()) || !replaying.missing().isEmpty()) {
      throw new AssertionError(
          "recorded "
              + recorded.notes()
              + ", replayed "
              + replayed.notes()
              + ", missing "
              + replaying.missing());
    }
    return recorded;
  }

  /** Runs the bootstrap in one phase. */
  Run run(TapePhase phase) throws Throwable {
    try (Service service = classes.open(phase)) {
      return new Run(String.valueOf(service.call("run")), texts(phase));
    }
  }

  /** Replays the bootstrap, goes live, and gives what {@code after} returns. */
  Object runAfterLive() throws Throwable {
    TapePhase recording = TapePhase.recording();
    run(recording);
    Service service = classes.open(recording.replaying());
    service.call("run");
    service.seams().goLive();
    return service.call("after");
  }

  private static List<String> texts(TapePhase phase) {
    return phase.actions().stream().map(ThreadProgram::text).toList();
  }

  private static String text(Action action) {
    StringBuilder text = new StringBuilder(action.name());
    action.fields().forEach(field -> text.append(' ').append(field.text()));
    return text.toString();
  }

  /**
   * What a bootstrap did.
   *
   * @param notes what it noted
   * @param actions what crossed
   */
  record Run(String notes, List<String> actions) {}
}
