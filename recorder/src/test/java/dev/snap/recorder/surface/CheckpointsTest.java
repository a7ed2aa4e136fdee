package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crac.Core;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Resources of {@code org.crac} are told of the snapshot. */
class CheckpointsTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("crac");
  private static final String MEMBERS =
      """
      static final List<String> TOLD = new ArrayList<>();
      static class Pool implements org.crac.Resource {
        final String name;
        Pool(String name) { this.name = name; org.crac.Core.getGlobalContext().register(this); }
        @Override public void beforeCheckpoint(org.crac.Context<? extends org.crac.Resource> context) throws Exception {
          TOLD.add("before " + name);
          if (name.equals("busy")) throw new IOException("in use");
        }
        @Override public void afterRestore(org.crac.Context<? extends org.crac.Resource> context) throws Exception {
          TOLD.add("after " + name);
          if (name.equals("lost")) throw new IOException("gone");
        }
      }
      public static Object two(Path dir) { new Pool("a"); new Pool("b"); return null; }
      public static Object busy(Path dir) { new Pool("busy"); return null; }
      public static Object lost(Path dir) { new Pool("lost"); return null; }
      public static Object missing(Path dir) { org.crac.Core.getGlobalContext().register(null); return null; }
      public static Object told(Path dir) { return TOLD; }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException, URISyntaxException {
    Path crac = Path.of(Core.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    probe = Rewritten.of(scratch, ROWS.sources(MEMBERS), crac);
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("crac/"));
  }

  @TestFactory
  Stream<DynamicTest> answersBeforeLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> answers(use)));
  }

  private static void answers(SurfaceRows.Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        String expected = use.row().expected();
        if (expected.startsWith("SNAP")) {
          assertThat(catchThrowable(() -> service.call(use.method())))
              .isInstanceOf(Refusal.class)
              .hasMessageStartingWith("[" + expected + "] probe: Core.checkpointRestore at probe.");
        } else {
          assertThat(service.call(use.method())).isEqualTo(expected);
        }
        assertThat(phase.actions()).isEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> isThePlainOperationWhenLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> isPlain(use)));
  }

  private static void isPlain(SurfaceRows.Use use) throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.seams().goLive();
      if (use.row().expected().startsWith("SNAP")) {
        assertThat(catchThrowable(() -> service.call(use.method())))
            .isInstanceOf(UnsupportedOperationException.class);
      } else {
        assertThat(String.valueOf(service.call(use.method()))).startsWith("org.crac.");
      }
    }
  }

  @Test
  void tellsTheLastRegisteredFirstBeforeAndLastAfter() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.call("two");
      service.seams().beforeCheckpoint();
      service.seams().goLive();
      service.seams().afterRestore();
      service.seams().afterRestore();
      assertThat(service.call("told")).hasToString("[before b, before a, after a, after b]");
    }
  }

  @Test
  void namesTheResourceThatCannotBeCheckpointed() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.call("busy");
      assertThatThrownBy(() -> service.seams().beforeCheckpoint())
          .isInstanceOf(SnapFailure.class)
          .hasMessage(
              """
              [SNAP-0308] probe: beforeCheckpoint of probe.Probe$Pool threw java.io.IOException: in use
                Correct the hook, and build again.\
              """);
    }
  }

  @Test
  void namesTheResourceThatCannotBeRestored() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.call("lost");
      service.seams().beforeCheckpoint();
      service.seams().goLive();
      assertThatThrownBy(() -> service.seams().afterRestore())
          .isInstanceOf(SnapFailure.class)
          .hasMessage(
              """
              [SNAP-0308] probe: afterRestore of probe.Probe$Pool threw java.io.IOException: gone
                The service is not started. Correct the hook, and build again.\
              """);
    }
  }

  @Test
  void wantsAResource() throws IOException {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThatThrownBy(() -> service.call("missing")).isInstanceOf(NullPointerException.class);
    }
  }
}
