package dev.snap.recorder.surface;

import dev.snap.membrane.Action;
import dev.snap.membrane.Membrane;
import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program with threads, compiled and rewritten as a user's would be. Its method {@code run} is the
 * bootstrap; {@code after} runs once the membrane is live. Both may note what happens with {@code
 * note} and waste an unknown time with {@code jitter}.
 */
final class ThreadProgram {
  private static final String IMPORTS =
      "import java.util.*;\nimport java.util.concurrent.*;\nimport java.util.concurrent.atomic.*;\n"
          + "import java.util.concurrent.locks.*;\nimport java.util.stream.*;\n";

  /** The line of the source on which the body of a program without members begins. */
  static final int FIRST_LINE = 13;

  private final Path scratch;
  private final List<Path> jars = new ArrayList<>();

  private ThreadProgram(Path scratch) {
    this.scratch = scratch;
  }

  /** A program without anything to do once live. */
  static ThreadProgram of(Path scratch, String body) throws IOException {
    return of(scratch, body, "", List.of());
  }

  /** A program with members and libraries of its own. */
  static ThreadProgram of(Path scratch, String body, String members, List<Path> libraries)
      throws IOException {
    ThreadProgram program = new ThreadProgram(scratch);
    Path classes =
        new Sources()
            .add("Probe", source(body, members))
            .compileTo(scratch.resolve("classes"), libraries);
    List<Path> entries = new ArrayList<>(libraries);
    entries.add(classes);
    try (ClassPathRewriter rewriter =
        ClassPathRewriter.over(entries, Path.of(System.getProperty("java.home")))) {
      for (Path entry : entries) {
        Path jar = scratch.resolve("rewritten-" + entry.getFileName() + ".jar");
        rewriter.rewrite(entry, jar);
        program.jars.add(jar);
      }
    }
    return program;
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
        + "  public static Object notes(java.nio.file.Path dir) { return NOTES.toString().trim(); }\n"
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
          "recorded " + recorded.notes() + ", replayed " + replayed.notes() + ", missing "
              + replaying.missing());
    }
    return recorded;
  }

  /** Runs the bootstrap in one phase. */
  Run run(TapePhase phase) throws Throwable {
    try (MembraneLoader loader = new MembraneLoader(jars.toArray(Path[]::new))) {
      loader.open(phase);
      Object notes = loader.call("probe.Probe", "run", scratch);
      return new Run(String.valueOf(notes), texts(phase));
    }
  }

  /** Replays the bootstrap, goes live, and gives what {@code after} returns. */
  Object runAfterLive() throws Throwable {
    TapePhase recording = TapePhase.recording();
    run(recording);
    TapePhase replaying = recording.replaying();
    MembraneLoader loader = new MembraneLoader(jars.toArray(Path[]::new));
    Membrane membrane = loader.open(replaying);
    loader.call("probe.Probe", "run", scratch);
    membrane.seams().goLive();
    return loader.call("probe.Probe", "after", scratch);
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
