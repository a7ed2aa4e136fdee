package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that a bootstrap defines. */
class DefinedClassTest {
  private static final String PROBE =
      """
      import java.nio.file.Path;
      import java.util.function.LongSupplier;
      public class Probe {
        static class Loader extends ClassLoader {
          Loader(ClassLoader parent) { super(parent); }
          Object define(byte[] code) throws Exception {
            Class<?> type = defineClass(null, code, 0, code.length);
            return ((LongSupplier) type.getConstructor().newInstance()).getAsLong();
          }
        }
        static String name = "made/First";
        public static Object define(Path dir) throws Exception {
          return new Loader(Probe.class.getClassLoader()).define(Classes.supplier(name));
        }
        public static Object change(Path dir) throws Exception {
          name = "made/Second";
          return define(dir);
        }
        public static Object cutOff(Path dir) throws Exception {
          return new Loader(ClassLoader.getPlatformClassLoader()).define(Classes.supplier(name));
        }
        public static Object intoTheJdk(Path dir) throws Exception {
          var instance = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
          instance.setAccessible(true);
          var unsafe = (sun.misc.Unsafe) instance.get(null);
          var all = java.lang.invoke.MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
          var trusted = (java.lang.invoke.MethodHandles.Lookup)
              unsafe.getObject(unsafe.staticFieldBase(all), unsafe.staticFieldOffset(all));
          Class<?> type = trusted.in(Object.class).defineHiddenClass(Classes.supplier("java/lang/Made"), true).lookupClass();
          return ((LongSupplier) type.getConstructor().newInstance()).getAsLong();
        }
        public static Object future(Path dir) throws Exception {
          byte[] code = Classes.supplier(name);
          code[7] = 99;
          return new Loader(Probe.class.getClassLoader()).define(code);
        }
        public static Object wrongBounds(Path dir) throws Exception {
          byte[] code = Classes.supplier(name);
          try {
            return new ClassLoader() {
              Class<?> define() { return defineClass(null, code, 1, code.length); }
            }.define();
          } catch (IndexOutOfBoundsException e) {
            return "refused by the JDK";
          }
        }
        public static Object pure(Path dir) throws Exception {
          byte[] code;
          try (java.io.InputStream in = Probe.class.getResourceAsStream("Pure.class")) {
            code = in.readAllBytes();
          }
          return new ClassLoader(null) {
            Object define() throws Exception {
              return defineClass(null, code, 0, code.length).getMethod("get").invoke(null);
            }
          }.define();
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe =
        Rewritten.of(
            scratch,
            new Sources()
                .add("Classes", Linkage.text("Classes.java.txt"))
                .add("Pure", "public class Pure { public static Object get() { return 42; } }")
                .add("Probe", PROBE));
  }

  @Test
  void areTheSameInReplay() throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object recorded;
    try (Service service = probe.open(recording)) {
      recorded = service.call("define");
    }
    assertThat(recording.actions()).extracting(Action::name).startsWith("ClassLoader.defineClass");
    assertThat(recording.actions().get(0).fields().get(0).text()).isEqualTo("made.First");
    try (Service service = probe.open(recording.replaying())) {
      assertThat(service.call("define")).isEqualTo(recorded);
    }
  }

  @Test
  void reachTheirSeamsFromTheJdkToo() throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object recorded;
    try (Service service = probe.open(recording)) {
      recorded = service.call("intoTheJdk");
    }
    assertThat(recording.actions())
        .extracting(Action::name)
        .containsExactly("Lookup.defineHiddenClass", "System.nanoTime");
    try (Service service = probe.open(recording.replaying())) {
      assertThat(service.call("intoTheJdk")).isEqualTo(recorded);
    }
  }

  @Test
  void areNoticedWhenTheyDiffer() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      service.call("define");
    }
    try (Service service = probe.open(recording.replaying())) {
      assertThatThrownBy(() -> service.call("change"))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith("WRONG")
          .hasMessageContaining("made.Second");
    }
  }

  @Test
  void areDefinedAsTheyAreWhereNothingIsCovered() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("pure")).isEqualTo(42);
    }
  }

  @Test
  void areDefinedAsTheyAreWhenLive() throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      service.seams().goLive();
      assertThat(List.of(service.call("define"), service.call("cutOff"))).doesNotContain(0L);
      assertThat(phase.actions()).isEmpty();
    }
  }

  @Test
  void areLeftToTheJdkWhereItRefusesThem() throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call("wrongBounds")).isEqualTo("refused by the JDK");
    }
  }

  @Test
  void areRefusedInALoaderThatDoesNotSeeTheSeams() throws IOException {
    refuses(
        "cutOff",
        """
        [SNAP-0228] probe: ClassLoader.defineClass at probe.Probe$Loader.define(Probe.java:8) defines made.First in a class loader that does not see the service's classes
          Give the class loader the one of your own classes as its parent, or define the class after the bootstrap.\
        """);
  }

  @Test
  void areRefusedWhereTheyCannotBeRewritten() throws IOException {
    refuses(
        "future",
        """
        [SNAP-0227] probe: ClassLoader.defineClass at probe.Probe$Loader.define(Probe.java:8) defines made.First, which cannot be rewritten: java.lang.IllegalArgumentException: Unsupported class file version 99.0
          Have it made for a Java version that Snap knows, or make it after the bootstrap.\
        """);
  }

  private static void refuses(String method, String text) throws IOException {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      assertThatThrownBy(() -> service.call(method)).isInstanceOf(Refusal.class).hasMessage(text);
      assertThat(phase.refusals()).containsExactly(text);
    }
  }
}
