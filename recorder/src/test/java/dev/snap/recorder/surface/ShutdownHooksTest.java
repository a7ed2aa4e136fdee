package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Hooks of a bootstrap belong to the JVM that goes live. */
class ShutdownHooksTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("hooks");
  private static final String MEMBERS =
      """
      static final List<String> RAN = new ArrayList<>();
      static final Thread HOOK = new Thread(() -> RAN.add("hook"));
      public static Object hook(Path dir) { return HOOK; }
      public static Object add(Path dir) { Runtime.getRuntime().addShutdownHook(HOOK); return null; }
      public static Object remove(Path dir) { return Runtime.getRuntime().removeShutdownHook(HOOK); }
      public static Object ran(Path dir) { return RAN; }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, ROWS.sources(MEMBERS));
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("hooks/"));
  }

  @TestFactory
  Stream<DynamicTest> defersHooksUntilLive() {
    return ROWS.uses().stream()
        .filter(use -> use.row().expected().equals("deferred"))
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> defers(use)));
  }

  private static void defers(SurfaceRows.Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        Thread hook = (Thread) service.call("hook");
        service.call(use.method());
        assertThat(isRegistered(hook)).isFalse();
        service.seams().goLive();
        assertThat(isRegistered(hook)).isTrue();
        hook.start();
        hook.join();
        assertThat(service.call("ran")).hasToString("[hook]");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> removesWhatWasAdded() {
    return ROWS.uses().stream()
        .filter(use -> use.row().expected().equals("false"))
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> removes(use)));
  }

  private static void removes(SurfaceRows.Use use) throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      Thread hook = (Thread) service.call("hook");
      assertThat(service.call(use.method())).isEqualTo(false);
      service.call("add");
      assertThat(service.call(use.method())).isEqualTo(true);
      service.seams().goLive();
      assertThat(isRegistered(hook)).isFalse();
    }
  }

  @Test
  void isThePlainOperationWhenLive() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.seams().goLive();
      service.call("add");
      assertThat(service.call("remove")).isEqualTo(true);
    }
  }

  @Test
  void refusesTheSameHookTwiceAsTheJdkDoes() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.call("add");
      assertThatThrownBy(() -> service.call("add"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Hook previously registered");
    }
  }

  /** Takes the hook back, which the JDK answers with whether it had it. */
  private static boolean isRegistered(Thread hook) {
    return Runtime.getRuntime().removeShutdownHook(hook);
  }
}
