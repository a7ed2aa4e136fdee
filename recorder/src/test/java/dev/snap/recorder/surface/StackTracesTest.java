package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stack traces show the code of users and libraries and nothing of what runs it. */
class StackTracesTest {
  private static final String PROBE =
      """
      import java.io.*;
      import java.util.*;
      import java.util.function.*;
      public class Probe {
        static class Shown extends Exception {
          Shown(String message, Throwable cause) { super(message, cause); }
          @Override public void printStackTrace(PrintWriter to) { super.printStackTrace(to); }
          @Override public StackTraceElement[] getStackTrace() { return super.getStackTrace(); }
        }
        static Exception failed() {
          return new Shown("outer", new IllegalStateException("inner"));
        }
        static String own(StackTraceElement[] trace) {
          List<String> frames = new ArrayList<>();
          for (StackTraceElement each : trace) {
            if (!each.getClassName().startsWith("org.junit")) frames.add(each.toString());
          }
          return frames.toString();
        }
        public static Object run(java.nio.file.Path dir) {
          Exception failed = failed();
          Function<Throwable, StackTraceElement[]> reference = Throwable::getStackTrace;
          StringWriter text = new StringWriter();
          failed.printStackTrace(new PrintWriter(text, true));
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          failed.getCause().printStackTrace(new PrintStream(bytes, true));
          return List.of(
              own(failed.getStackTrace()), own(reference.apply(failed.getCause())),
              own(Thread.currentThread().getStackTrace()), text.toString(), bytes.toString());
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", PROBE));
  }

  @Test
  void holdNoFrameOfSnapBeforeLive() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      List<?> shown = (List<?>) service.call("run");
      assertThat(shown)
          .allSatisfy(
              each ->
                  assertThat(each.toString())
                      .contains("probe.Probe.run(Probe.java:")
                      .doesNotContain("dev.snap")
                      .doesNotContain("jdk.internal.reflect"));
      assertThat(shown.get(3).toString())
          .contains("Caused by: java.lang.IllegalStateException: inner");
    }
  }

  @Test
  void areTheSameInAReplay() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service first = probe.open(recording);
        Service second = probe.open(recording.replaying())) {
      assertThat(first.call("run")).isEqualTo(second.call("run"));
      assertThat(recording.actions()).isEmpty();
    }
  }

  @Test
  void areTheJdksWhenLive() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.seams().goLive();
      List<?> shown = (List<?>) service.call("run");
      assertThat(shown.get(0).toString()).contains("dev.snap.recorder.surface.");
    }
  }
}
