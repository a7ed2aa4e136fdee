package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Immutable sets and maps of a bootstrap: ordered, and otherwise as the JDK's are. */
class HashOrderTest {
  @TempDir Path scratch;

  @Test
  void keepsTheOrderOfInsertion() throws Throwable {
    assertThat(
            run(
                """
                return Set.of("c", "a", "b") + "" + Map.of("z", 1, "a", 2)
                    + Set.copyOf(List.of("y", "x", "y"))
                    + java.util.stream.Stream.of("q", "p")
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());\
                """))
        .isEqualTo("[c, a, b]{z=1, a=2}[y, x][q, p]");
  }

  @Test
  void equalsTheJdksOwn() throws Throwable {
    assertThat(run("return Set.of(\"a\", \"b\");")).isEqualTo(java.util.Set.of("b", "a"));
    assertThat(run("return Map.of(\"a\", 1);")).isEqualTo(java.util.Map.of("a", 1));
  }

  @Test
  void refusesNullsDuplicatesAndChanges() throws Throwable {
    assertThat(
            run(
                """
                return List.of(
                    thrown(() -> Set.of("a", "a")),
                    thrown(() -> Set.of("a", null)),
                    thrown(() -> Set.of("a").contains(null)),
                    thrown(() -> Set.of("a").add("b")),
                    thrown(() -> Set.of("a").iterator().remove()),
                    thrown(() -> Set.of().clear()),
                    thrown(() -> Map.of("a", 1, "a", 2)),
                    thrown(() -> Map.of("a", 1).get(null)),
                    thrown(() -> Map.of("a", 1).put("b", 2)),
                    thrown(() -> Map.of("a", 1).computeIfAbsent("a", k -> 2)),
                    thrown(() -> Map.of("a", 1).entrySet().iterator().next().setValue(2)),
                    thrown(() -> java.util.stream.Stream.of("a", "a").collect(
                        java.util.stream.Collectors.toUnmodifiableMap(k -> k, k -> 1)))
                );\
                """))
        .isEqualTo(
            java.util.List.of(
                "java.lang.IllegalArgumentException: duplicate element: a",
                "java.lang.NullPointerException",
                "java.lang.NullPointerException",
                "java.lang.UnsupportedOperationException",
                "java.lang.UnsupportedOperationException",
                "java.lang.UnsupportedOperationException",
                "java.lang.IllegalArgumentException: duplicate key: a",
                "java.lang.NullPointerException",
                "java.lang.UnsupportedOperationException",
                "java.lang.UnsupportedOperationException",
                "java.lang.UnsupportedOperationException: not supported",
                "java.lang.IllegalStateException: Duplicate key a (attempted merging values 1 and"
                    + " 1)"));
  }

  private Object run(String body) throws Throwable {
    String members =
        """
        static String thrown(Runnable code) {
          try { code.run(); return "nothing"; } catch (RuntimeException e) { return e.toString(); }
        }
        public static Object run(Path dir) {
        """;
    Path jar = Service.compile(scratch, members + body + "}");
    try (Service service = Service.open(jar, TapePhase.recording())) {
      return service.call("run");
    }
  }
}
