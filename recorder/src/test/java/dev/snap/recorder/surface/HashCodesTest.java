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
      import java.lang.annotation.*;
      import java.lang.invoke.MethodType;
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
              new int[0].length, lambda.getClass().hashCode(), contents());
        }

        @Retention(RetentionPolicy.RUNTIME) @interface Marked { Class<?>[] types(); Kind kind(); int[] numbers(); }
        @Marked(types = {Kind.class, String.class}, kind = Kind.TWO, numbers = {1, 2})
        static class Generic<T extends Plain> { Map<? super Kind, List<T>[]> field; }

        static Object contents() {
          try {
            Object[] asked = {
              new HashSet<>(List.of(Kind.ONE, Kind.class)), List.of(Kind.TWO), Map.of(Kind.ONE, Plain.class),
              Map.entry(Kind.ONE, 1), Optional.of(Kind.class), EnumSet.of(Kind.ONE), List.of(List.of(Kind.ONE)),
              Generic.class.getDeclaredField("field").getGenericType(), Generic.class.getTypeParameters()[0],
              MethodType.methodType(Kind.class, Plain.class), Generic.class.getAnnotation(Marked.class)
            };
            List<Integer> codes = new ArrayList<>();
            for (Object each : asked) {
              codes.add(each.hashCode());
              if (each instanceof Collection<?> elements && elements.hashCode() != each.hashCode()
                  || each instanceof Map<?, ?> map && map.hashCode() != each.hashCode()) {
                throw new AssertionError("by its type another one: " + each);
              }
            }
            return codes;
          } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
          }
        }

        public static Object plain(java.nio.file.Path dir) {
          Object list = Arrays.asList("a", 5, null);
          Object map = new TreeMap<>(Map.of("a", 1, "b", 2));
          return List.of(
              list.hashCode() == 31 * (31 * (31 + "a".hashCode()) + 5),
              map.hashCode() == ("a".hashCode() ^ 1) + ("b".hashCode() ^ 2),
              new HashSet<>(List.of("a", 7)).hashCode() == "a".hashCode() + 7);
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
  void ofCollectionsAreThoseOfTheirContract() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("plain")).hasToString("[true, true, true]");
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
