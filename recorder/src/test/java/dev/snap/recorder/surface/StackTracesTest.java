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
      import java.util.stream.*;
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
        static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        static final StackWalker ALL = StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES);
        static String own(Stream<StackWalker.StackFrame> frames) {
          return own(frames.map(StackWalker.StackFrame::toStackTraceElement).toArray(StackTraceElement[]::new));
        }
        static class Asking {
          static Object caller() { return WALKER.getCallerClass(); }
          static Object refused() {
            try { return ALL.getCallerClass(); } catch (UnsupportedOperationException e) { return "refused"; }
          }
        }
        interface Walk { Object walked(); }
        public static Object walks(java.nio.file.Path dir) throws Exception {
          Function<Function<Stream<StackWalker.StackFrame>, String>, String> reference = WALKER::walk;
          Walk proxy = (Walk) java.lang.reflect.Proxy.newProxyInstance(Probe.class.getClassLoader(),
              new Class<?>[] {Walk.class}, (p, m, a) -> ALL.<Object>walk(Probe::own));
          List<String> each = new ArrayList<>();
          ALL.forEach(frame -> each.add(frame.toString()));
          return List.of(
              WALKER.<Object>walk(Probe::own), reference.apply(Probe::own), proxy.walked(), each.get(0),
              Asking.caller(),
              Asking.class.getDeclaredMethod("caller").invoke(null), Asking.refused(),
              Thread.currentThread().getStackTrace()[1].getMethodName());
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
  void showWalksTheSameWay() throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        assertWalks((List<?>) service.call("walks"));
      }
    }
    assertThat(recording.actions()).isEmpty();
    try (Service service = probe.open(TapePhase.recording())) {
      service.seams().goLive();
      assertWalks((List<?>) service.call("walks"));
    }
  }

  /** The frames from the top; the caller by class, reflection left out; and by counting frames. */
  private static void assertWalks(List<?> walks) {
    assertThat(walks.subList(0, 4))
        .allSatisfy(each -> assertThat(each.toString()).matches("\\[?(app//|/+)?probe.Probe.*"));
    assertThat(walks.subList(4, 8).stream().map(Object::toString))
        .containsExactly("class probe.Probe", "class probe.Probe", "refused", "walks");
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
