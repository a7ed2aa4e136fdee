package dev.snap.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.bundle.Manifest;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** A replay with other identity hashes is refused where an order follows them. */
class CanaryTest {
  private static final List<String> KEYS =
      List.of(
          "dev.snap.bundle.Manifest",
          "dev.snap.bundle.Manifest[][]",
          "dev.snap.bundle.Manifest$Builder",
          "java.lang.Thread$State#BLOCKED",
          "module java.sql",
          "no.such.Type");

  @Test
  void passesWhatWasProven() {
    Canary canary = seen();
    Manifest asked = manifest("", KEYS);
    SortedMap<String, String> proven = canary.seen(asked);
    assertThat(proven.keySet())
        .isEqualTo(asked.lines().tailMap(Manifest.CANARY).headMap("s").keySet());
    assertThat(proven.get(Manifest.CANARY)).matches("[0-9a-f]+-[0-9a-f]+");
    Manifest.Builder manifest = new Manifest.Builder().lines(asked);
    proven.forEach(manifest::line);
    assertThatCode(() -> canary.check(manifest.build())).doesNotThrowAnyException();
  }

  @Test
  void findsKeysByTheirNames() {
    SortedMap<String, String> seen = seen().seen(manifest("", KEYS));
    assertThat(seen)
        .containsEntry("order.key.dev.snap.bundle.Manifest", hash(Manifest.class))
        .containsEntry("order.key.dev.snap.bundle.Manifest[][]", hash(Manifest[][].class))
        .containsEntry("order.key.dev.snap.bundle.Manifest$Builder", hash(Manifest.Builder.class))
        .containsEntry("order.key.java.lang.Thread$State#BLOCKED", hash(Thread.State.BLOCKED))
        .containsEntry("order.key.module java.sql", hash(java.sql.Driver.class.getModule()))
        .containsEntry("order.key.no.such.Type", "-");
  }

  @Test
  void settlesClassesWithoutInitializingThem() throws ReflectiveOperationException {
    String settled = CanaryTest.class.getName() + "$Settled";
    Class<?> type = Class.forName(settled, false, CanaryTest.class.getClassLoader());
    assertThat(isHashed(type)).isFalse();
    Canary.settle(manifest("", List.of(settled, settled + "#ONE", "no.such.Type")));
    assertThat(isHashed(type)).isTrue();
    assertThat(System.getProperty(settled)).isNull();
  }

  /**
   * Whether anyone has asked for its hash: HotSpot keeps it in the header (markWord.hpp), from the
   * eighth bit on, or on 25 from the eleventh.
   */
  private static boolean isHashed(Object object) throws ReflectiveOperationException {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field instance = unsafe.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    Method getLong = unsafe.getMethod("getLong", Object.class, long.class);
    return (long) getLong.invoke(instance.get(null), object, 0L) >>> 11 != 0;
  }

  private enum Settled {
    ONE;

    static {
      System.setProperty(Settled.class.getName(), ONE.name());
    }
  }

  @Test
  void passesAServiceWithoutSuchAnOrder() {
    Manifest manifest = new Manifest.Builder().line("service", "shop").build();
    assertThatCode(() -> seen().check(manifest)).doesNotThrowAnyException();
  }

  @Test
  void passesABundleThatIsBeingProven() {
    assertThatCode(() -> seen().check(manifest("", KEYS))).doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherStream() {
    assertThatThrownBy(() -> seen().check(manifest("1-2", List.of())))
        .hasMessage(
            """
            [SNAP-0310] Collections of shop would iterate in another order than they were proven to: this JVM gives objects other identity hashes
              Start it by bin/start on the JDK that it was proven on, without a debugger, an agent or options of your own.\
            """);
  }

  @Test
  void refusesAnotherHashOfAKey() {
    Manifest manifest =
        new Manifest.Builder()
            .lines(manifest("", List.of()))
            .line("order.key.java.lang.Thread$State#BLOCKED", "1")
            .build();
    assertThatThrownBy(() -> seen().check(manifest))
        .hasMessage(
            """
            [SNAP-0310] Collections of shop would iterate in another order than they were proven to: this JVM gives java.lang.Thread$State#BLOCKED another identity hash
              Start it by bin/start on the JDK that it was proven on, without a debugger, an agent or options of your own.\
            """);
  }

  @Test
  void whatIsThrownAsideIsThrown() {
    SnapFailure failure = new SnapFailure(SnapCode.SIGNATURE, "fact", "step");
    assertThatThrownBy(
            () ->
                Canary.aside(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  private static Canary seen() {
    Canary canary = Canary.before();
    canary.after();
    return canary;
  }

  private static String hash(Object object) {
    return Integer.toHexString(System.identityHashCode(object));
  }

  private static Manifest manifest(String canary, List<String> keys) {
    Manifest.Builder manifest =
        new Manifest.Builder().line("service", "shop").line(Manifest.CANARY, canary);
    keys.forEach(key -> manifest.line(Manifest.ORDER_KEY + key, ""));
    return manifest.build();
  }
}
