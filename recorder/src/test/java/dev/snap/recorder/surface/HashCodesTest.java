package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hash codes of identities: equal in two loaders, whose classes, constants and objects are not the
 * same ones, so the JDK's own would differ.
 */
class HashCodesTest {
  private static final String PROBE =
      """
      import java.util.*;
      import java.util.function.*;
      public class Probe {
        enum Kind { ONE { @Override public String toString() { return "1"; } }, TWO }
        record Key(Kind kind, int number, Object owner) {}
        static class Plain {}
        static class Named { @Override public int hashCode() { return 7 + super.hashCode(); } }
        static class Valued { @Override public int hashCode() { return 42; } }
        static final Plain KEPT = new Plain();
        static int kept;

        public static Object run(java.nio.file.Path dir) {
          ToIntFunction<Object> reference = Object::hashCode;
          ToIntFunction<Object> identity = System::identityHashCode;
          ToIntFunction<Object> lambda = each -> each.hashCode();
          Plain first = new Plain();
          Plain second = new Plain();
          kept = KEPT.hashCode();
          if (first.hashCode() == second.hashCode() || first.hashCode() != first.hashCode()) {
            throw new AssertionError("no identity");
          }
          return List.of(
              Kind.ONE.hashCode(), reference.applyAsInt(Kind.TWO), lambda.applyAsInt(Kind.TWO),
              Kind.class.hashCode(), identity.applyAsInt(Plain.class), Objects.hashCode(Kind.ONE),
              Objects.hash(Kind.ONE, 3, Kind.class), Arrays.hashCode(new Object[] {Kind.TWO, null}),
              new Key(Kind.ONE, 5, Kind.class).hashCode(), kept, first.hashCode(),
              reference.applyAsInt(second), System.identityHashCode(first), new Named().hashCode(),
              new Valued().hashCode(), System.identityHashCode(null), "text".hashCode(),
              new int[0].length);
        }

        public static Object after(java.nio.file.Path dir) {
          return kept == KEPT.hashCode() && kept == System.identityHashCode(KEPT);
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
  void areTheSameInEveryJvm() throws Throwable {
    try (Service first = probe.open(TapePhase.recording());
        Service second = probe.open(TapePhase.recording())) {
      assertThat(first.call("run")).isEqualTo(second.call("run"));
    }
  }

  @Test
  void stayTheSameWhenLive() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.call("run");
      service.seams().goLive();
      assertThat(service.call("after")).isEqualTo(true);
    }
  }
}
