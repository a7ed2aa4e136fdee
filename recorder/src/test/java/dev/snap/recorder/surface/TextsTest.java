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
 * Texts that show an identity, or the name of a class that the JVM numbers: equal in two loaders,
 * whose objects are not the same ones, so the JDK's own would differ.
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
      interface Inner {}
      @SuppressWarnings("unchecked")
      static Class<Object> classOf(Object object) { return (Class<Object>) object.getClass(); }
      static Class<Object> proxy(Class<?> type) {
        return classOf(java.lang.reflect.Proxy.newProxyInstance(Probe.class.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> null));
      }
      static final Class<Object> LAMBDA = classOf((Runnable) () -> {});
      static final Class<Object> PROXY = proxy(Runnable.class);
      static final Class<Object> OWN_PROXY = proxy(Inner.class);
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
      public static Object numbered(Path dir) {
        Runnable one = () -> {};
        Runnable other = () -> {};
        Object type = LAMBDA;
        return String.join(" ", other.getClass().getSimpleName(), PROXY.getName(), one.getClass().getSimpleName(),
            "" + type, String.format("%s", type), Probe.class.getName(), int[].class.getTypeName());
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
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("hash/Texts", "hash/TypeNames")
                .flatMap(each -> SurfaceRows.covered(each).stream())
                .toList());
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
        "aprobe.Probe$Plain@# 1nullctext2.5probe.Probe$$Lambda/0x0000000000000001@#probe.Probe$Plain@#[I@# 7"
            + "probe.Probe$Plain@#");
  }

  @Test
  void numberClassesInTheOrderOfAsking() throws Throwable {
    same(
        "numbered",
        "Probe$$Lambda/0x0000000000000001 jdk.proxy.$Proxy02 Probe$$Lambda/0x0000000000000003"
            + " class probe.Probe$$Lambda/0x0000000000000004"
            + " class probe.Probe$$Lambda/0x0000000000000004 probe.Probe int[]");
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
