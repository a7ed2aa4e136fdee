package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reflection before live gives, throws and forbids what the JDK's own does. */
class ReflectionTest {
  private static final String OTHER =
      """
      public class Other {
        private Other() {}
        private static Object hidden() { return "hidden"; }
        static Object near() { return "near"; }
        Other(String near) {}
      }
      """;

  private static final String PROBE =
      """
      import java.io.*;
      import java.lang.invoke.*;
      import java.lang.reflect.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.concurrent.Callable;
      public class Probe {
        private Probe() {}
        static class Failing { Failing() throws IOException { throw new IOException("failing"); } }
        static class Twice extends java.time.Clock {
          public java.time.ZoneId getZone() { return null; }
          public java.time.Clock withZone(java.time.ZoneId zone) { return null; }
          public java.time.Instant instant() { return null; }
          public long millis() { return 1; }
        }
        static final Method EXIT = method(System.class, "exit", int.class);
        static MethodHandle kept;

        public static Object own(Path dir) throws Exception {
          return Probe.class.getDeclaredConstructor().newInstance() != null
              && Probe.class.newInstance() != null
              && Other.class.getDeclaredMethod("near").invoke(null).equals("near")
              && Other.class.getDeclaredConstructor(String.class).newInstance("x") != null;
        }
        public static Object foreign(Path dir) {
          return thrown(() -> Other.class.getDeclaredMethod("hidden").invoke(null))
              + thrown(() -> Other.class.getDeclaredConstructor().newInstance())
              + thrown(() -> Other.class.newInstance())
              + thrown(() -> Object.class.getDeclaredMethod("clone").invoke(dir))
              + thrown(() -> MethodHandles.lookup().findStatic(
                  Other.class, "hidden", MethodType.methodType(Object.class)))
              + thrown(() -> MethodHandles.lookup().findStatic(
                  System.class, "none", MethodType.methodType(long.class)));
        }
        public static Object opened(Path dir) throws Exception {
          Method hidden = Other.class.getDeclaredMethod("hidden");
          hidden.setAccessible(true);
          return hidden.invoke(null);
        }
        public static Object wrapped(Path dir) throws Throwable {
          Method read = Files.class.getMethod("readString", Path.class);
          return thrown(() -> read.invoke(null, dir.resolve("none")))
              + thrown(() -> Failing.class.getDeclaredConstructor().newInstance())
              + thrown(() -> Failing.class.newInstance())
              + thrown(() -> FileReader.class.getConstructor(String.class).newInstance("/none"))
              + thrown(() -> MethodHandles.lookup().unreflect(read).invoke(dir.resolve("none")));
        }
        public static Object wrong(Path dir) throws Exception {
          Method exists = File.class.getMethod("exists");
          return thrown(() -> exists.invoke("text")) + thrown(() -> exists.invoke(null))
              + thrown(() -> exists.invoke(new File("x"), 1))
              + thrown(() -> ((Method) null).invoke(null))
              + thrown(() -> Date.class.getConstructor(long.class).newInstance("text"))
              + thrown(() -> Runnable.class.newInstance());
        }
        public static Object members(Path dir) throws Exception {
          Method now = System.class.getMethod("nanoTime");
          now.invoke(null);
          return now.equals(System.class.getMethod("nanoTime")) && now.getName().equals("nanoTime")
              && now.getDeclaringClass() == System.class;
        }
        public static Object overridden(Path dir) throws Throwable {
          Object clock = new Twice();
          return "" + java.time.Clock.class.getMethod("millis").invoke(clock)
              + Twice.class.getMethod("millis").invoke(clock)
              + MethodHandles.lookup().findVirtual(
                  Twice.class, "millis", MethodType.methodType(long.class)).invoke(clock);
        }
        public static Object arity(Path dir) throws Throwable {
          MethodHandle exists = MethodHandles.lookup().findStatic(Files.class, "exists",
              MethodType.methodType(boolean.class, Path.class, LinkOption[].class));
          MethodHandle invoke = MethodHandles.lookup().unreflect(
              method(Method.class, "invoke", Object.class, Object[].class));
          return exists.isVarargsCollector() && invoke.isVarargsCollector()
              && (boolean) exists.invoke(dir) && (boolean) invoke.invoke(
                  method(File.class, "exists"), dir.toFile());
        }
        public static Object hashes(Path dir) throws Throwable {
          Object object = new Object();
          MethodHandle found = MethodHandles.lookup().findVirtual(
              Object.class, "hashCode", MethodType.methodType(int.class));
          return object.hashCode() == (int) Object.class.getMethod("hashCode").invoke(object)
              && object.hashCode() == (int) found.invoke(object)
              && object.toString().equals(Object.class.getMethod("toString").invoke(object))
              && Object.class.getMethod("hashCode").invoke("a").equals(97)
              && (int) found.invoke((Object) "a") == 97;
        }
        public static Object exitByMethod(Path dir) throws Exception { return EXIT.invoke(null, 1); }
        public static Object exitByHandle(Path dir) throws Throwable {
          MethodHandles.lookup().unreflect(EXIT).invoke(1);
          return null;
        }
        public static Object exitFound(Path dir) throws Throwable {
          MethodHandles.lookup().bind(Runtime.getRuntime(), "exit",
              MethodType.methodType(void.class, int.class)).invoke(1);
          return null;
        }
        public static Object socket(Path dir) throws Exception {
          return java.net.DatagramSocket.class.getConstructor().newInstance();
        }
        public static Object socketOfClass(Path dir) throws Exception {
          return java.net.DatagramSocket.class.newInstance();
        }
        public static Object socketFound(Path dir) throws Throwable {
          return MethodHandles.lookup().findConstructor(java.net.DatagramSocket.class,
              MethodType.methodType(void.class)).invoke();
        }
        public static Object above(Path dir) throws Throwable {
          return Above.find().invoke(new Above());
        }
        public static Object keep(Path dir) throws Exception {
          kept = MethodHandles.lookup().findStatic(
              System.class, "nanoTime", MethodType.methodType(long.class));
          return null;
        }
        public static Object callKept(Path dir) throws Throwable { return (long) kept.invokeExact() != 0; }

        static class Above extends File {
          Above() { super("x"); }
          static MethodHandle find() throws Exception {
            return MethodHandles.lookup().findSpecial(
                File.class, "exists", MethodType.methodType(boolean.class), Above.class);
          }
        }
        static Method method(Class<?> type, String name, Class<?>... parameters) {
          try { return type.getMethod(name, parameters); }
          catch (NoSuchMethodException e) { throw new AssertionError(e); }
        }
        interface Body { Object run() throws Throwable; }
        static String thrown(Body body) {
          try {
            body.run();
            return "nothing, ";
          } catch (InvocationTargetException e) {
            return "InvocationTargetException of " + e.getCause().getClass().getSimpleName() + ", ";
          } catch (Throwable e) {
            return e.getClass().getSimpleName() + ", ";
          }
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", PROBE).add("Other", OTHER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "own",
        "foreign",
        "opened",
        "wrapped",
        "wrong",
        "members",
        "overridden",
        "arity",
        "hashes"
      })
  void isTheSameBeforeLiveAndWhenLive(String method) throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      Object before = service.call(method);
      service.seams().goLive();
      assertThat(service.call(method)).isEqualTo(before);
      assertThat(before).isNotEqualTo(false);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          foreign | IllegalAccessException, IllegalAccessException, IllegalAccessException, IllegalAccessException, IllegalAccessException, NoSuchMethodException,
          wrapped | InvocationTargetException of NoSuchFileException, InvocationTargetException of IOException, IOException, InvocationTargetException of FileNotFoundException, NoSuchFileException,
          wrong   | IllegalArgumentException, NullPointerException, IllegalArgumentException, NullPointerException, IllegalArgumentException, InstantiationException,
          """)
  void throwsWhatTheJdkThrows(String method, String expected) throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(service.call(method).toString().strip()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exitByMethod, SNAP-0203",
    "exitByHandle, SNAP-0203",
    "exitFound, SNAP-0203",
    "socket, SNAP-0204",
    "socketOfClass, SNAP-0204",
    "socketFound, SNAP-0204"
  })
  void refusesWhatIsRefusedAtCallSites(String method, String code) throws IOException {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      assertThatThrownBy(() -> service.call(method))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("[" + code + "] probe: ")
          .hasMessageContaining(" at probe.Probe." + method + "(Probe.java:");
      assertThat(phase.refusals()).hasSize(1);
    }
  }

  @Test
  void refusesASuperCallThatNoSeamCanMake() throws IOException {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThatThrownBy(() -> service.call("above"))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("[SNAP-0208] super File.exists was called in a way");
    }
  }

  @Test
  void handlesFoundBeforeLiveArePlainWhenLive() throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      service.call("keep");
      service.seams().goLive();
      assertThat(List.of(service.call("callKept"), phase.actions()))
          .isEqualTo(List.of(true, List.of()));
    }
  }
}
