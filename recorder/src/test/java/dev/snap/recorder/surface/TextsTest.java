package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that show an identity: equal in two loaders, whose objects are not the same ones, so the
 * JDK's own would differ.
 */
class TextsTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("texts");
  private static final String MEMBERS =
      """
      static class Plain {}
      static class Named {
        String own() { return toString(); }
        String above() { return super.toString(); }
        @Override public String toString() { return "named " + super.toString().length(); }
      }
      record Pair(Object left, Object right) {}
      static final Plain PLAIN = new Plain();
      public static Object concatenated(Path dir) {
        Object object = PLAIN;
        Runnable lambda = () -> {};
        Object none = null;
        CharSequence text = "text";
        String all = "a" + object + ' ' + 1 + none + 'c' + text + 2.5f + lambda + PLAIN + new int[0] + ' ' + 7L;
        all += PLAIN;
        return all;
      }
      public static Object overridden(Path dir) {
        return new Named().own() + new Named().above() + new Named() + Thread.State.NEW
            + List.of(1) + Optional.of(2);
      }
      public static Object hashed(Path dir) {
        return String.format("%h", PLAIN).equals(Integer.toHexString(PLAIN.hashCode()));
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, ROWS.sources(MEMBERS));
  }

  @Test
  void haveARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("hash/Texts"));
  }

  @TestFactory
  Stream<DynamicTest> areTheSameInEveryJvmAndWhenLive() {
    return ROWS.uses().stream()
        .map(
            use ->
                DynamicTest.dynamicTest(
                    use.toString(), () -> same(use.method(), use.row().expected())));
  }

  @Test
  void areTheSameWhereStringsAreConcatenated() throws Throwable {
    same(
        "concatenated",
        "aprobe.Probe$Plain@# 1nullctext2.5probe.Probe$$Lambda@#probe.Probe$Plain@#[I@# 7"
            + "probe.Probe$Plain@#");
  }

  @Test
  void areThoseOfTheUsersWhereThereAreAny() throws Throwable {
    same("overridden", "named 26probe.Probe$Named@#named 26NEW[1]Optional[2]");
  }

  @Test
  void haveTheSameHashCodeWhenFormatted() throws Throwable {
    same("hashed", "true");
  }

  private static void same(String method, String expected) throws Throwable {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (Service service = probe.open(TapePhase.recording())) {
        String text = service.call(method).toString();
        texts.add(text);
        service.seams().goLive();
        if (!text.contains("[I@") && !text.contains("named")) {
          assertThat(service.call(method)).hasToString(text);
        }
      }
    }
    assertThat(texts.get(0)).isEqualTo(texts.get(1));
    assertThat(texts.get(0).replaceAll("@[0-9a-f]+", "@#")).isEqualTo(expected);
  }
}
