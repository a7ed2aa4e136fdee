package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK keeps to itself is not seen before live, in whatever way. */
class KeptTest {
  private static final String FIELD = " reads ArrayList.DEFAULT_CAPACITY, which the JDK keeps";
  private static final String METHOD = "Thread.getThreads at ";

  /** In the order of the methods that the probe has. */
  private static final List<Way> WAYS =
      List.of(
          new Way("Field.get at ", FIELD, "SIZE.get(null)"),
          new Way("Field.getBoolean at ", FIELD, "SIZE.getBoolean(null)"),
          new Way("Field.getByte at ", FIELD, "SIZE.getByte(null)"),
          new Way("Field.getChar at ", FIELD, "SIZE.getChar(null)"),
          new Way("Field.getShort at ", FIELD, "SIZE.getShort(null)"),
          new Way("Field.getInt at ", FIELD, "SIZE.getInt(null)"),
          new Way("Field.getLong at ", FIELD, "SIZE.getLong(null)"),
          new Way("Field.getFloat at ", FIELD, "SIZE.getFloat(null)"),
          new Way("Field.getDouble at ", FIELD, "SIZE.getDouble(null)"),
          new Way("Field.getInt at ", FIELD, "((Reads) SIZE::getInt).of(null)"),
          new Way(
              "Field.getInt at ", FIELD, "method(Field.class, \"getInt\").invoke(SIZE, NOTHING)"),
          new Way("Unsafe.staticFieldBase at ", FIELD, "UNSAFE.staticFieldBase(SIZE)"),
          new Way("Unsafe.staticFieldOffset at ", FIELD, "UNSAFE.staticFieldOffset(SIZE)"),
          new Way("Lookup.unreflectGetter at ", FIELD, "OWN.unreflectGetter(SIZE).invoke()"),
          new Way("Lookup.unreflectVarHandle at ", FIELD, "LIST.unreflectVarHandle(SIZE).get()"),
          new Way(
              "Lookup.findStaticGetter at ",
              FIELD,
              "LIST.findStaticGetter(ArrayList.class, \"DEFAULT_CAPACITY\", int.class).invoke()"),
          new Way(
              "Lookup.findStaticVarHandle at ",
              FIELD,
              "LIST.findStaticVarHandle(ArrayList.class, \"DEFAULT_CAPACITY\", int.class).get()"),
          new Way(METHOD, "", "((Object[]) THREADS.invoke(null)).getClass()"),
          new Way(METHOD, "", "((Object[]) OWN.unreflect(THREADS).invoke()).getClass()"),
          new Way(
              METHOD,
              "",
              "((Object[]) THREAD.findStatic(Thread.class, \"getThreads\","
                  + " MethodType.methodType(Thread[].class)).invoke()).getClass()"),
          new Way(
              "Class.isRecord0 at ",
              "",
              "TYPE.findVirtual(Class.class, \"isRecord0\","
                  + " MethodType.methodType(boolean.class)).invoke(Way0.class)"));

  private static final String MEMBERS =
      """
        interface Reads { int of(Object receiver) throws Exception; }
        record Way0() {}
        static final Object NOTHING = null;
        static final MethodHandles.Lookup OWN = MethodHandles.lookup();
        static final MethodHandles.Lookup LIST = in(ArrayList.class);
        static final MethodHandles.Lookup THREAD = in(Thread.class);
        static final MethodHandles.Lookup TYPE = in(Class.class);
        static final Field SIZE = field(ArrayList.class, "DEFAULT_CAPACITY");
        static final Method THREADS = method(Thread.class, "getThreads");
        static final sun.misc.Unsafe UNSAFE = unsafe();

        static MethodHandles.Lookup in(Class<?> type) {
          try { return MethodHandles.privateLookupIn(type, OWN); }
          catch (ReflectiveOperationException e) { throw new AssertionError(e); }
        }
        static Field field(Class<?> type, String name) {
          try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
          } catch (ReflectiveOperationException e) { throw new AssertionError(e); }
        }
        static Method method(Class<?> type, String name) {
          for (Method each : type.getDeclaredMethods()) {
            if (each.getName().equals(name)) {
              if (type == Thread.class) { each.setAccessible(true); }
              return each;
            }
          }
          throw new AssertionError(name);
        }
        static sun.misc.Unsafe unsafe() {
          try { return (sun.misc.Unsafe) field(sun.misc.Unsafe.class, "theUnsafe").get(null); }
          catch (ReflectiveOperationException e) { throw new AssertionError(e); }
        }
        private static final int OWN_SIZE = 5;
        private static int ofOwn() { return 6; }

        public static Object open(Path dir) throws Throwable {
          Method own = method(Probe.class, "ofOwn");
          Object[] elements = (Object[]) field(ArrayList.class, "elementData").get(new ArrayList<>(List.of(1)));
          return "" + field(ArrayList.class, "serialVersionUID").getLong(null)
              + elements.length
              + Integer.class.getField("MAX_VALUE").getInt(null)
              + field(Probe.class, "OWN_SIZE").getInt(null)
              + own.invoke(null) + OWN.unreflect(own).invoke()
              + OWN.findStatic(Probe.class, "ofOwn", MethodType.methodType(int.class)).invoke()
              + THREAD.findVirtual(Thread.class, "getName", MethodType.methodType(String.class))
                  .invoke(new Thread("named"));
        }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  /** A way to something that the JDK keeps, and the first and the last part of what is said. */
  private record Way(String operation, String fact, String code) {
    @Override
    public String toString() {
      return code;
    }
  }

  static List<Way> ways() {
    return WAYS;
  }

  @BeforeAll
  static void rewrite() throws IOException {
    StringJoiner source = new StringJoiner("\n");
    source.add("import java.lang.invoke.*;");
    source.add("import java.lang.reflect.*;");
    source.add("import java.nio.file.Path;");
    source.add("import java.util.*;");
    source.add("public class Probe {");
    source.add(MEMBERS);
    for (int i = 0; i < WAYS.size(); i++) {
      source.add("public static Object way" + i + "(Path dir) throws Throwable {");
      source.add("return " + WAYS.get(i).code() + "; }");
    }
    source.add("}");
    probe = Rewritten.of(scratch, new Sources().add("Probe", source.toString()));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isRefusedBeforeLive(Way way) throws IOException {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        assertThatThrownBy(() -> service.call(method(way)))
            .isInstanceOf(Refusal.class)
            .hasMessageStartingWith("[SNAP-0251] probe: " + way.operation() + "probe.Probe")
            .hasMessageContaining(way.fact())
            .hasMessageContaining(", and may tell of the machine\n  Ask by a public method");
        assertThat(phase.refusals()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isThereWhenLive(Way way) throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      service.seams().goLive();
      try {
        assertThat(service.call(method(way))).isNotNull();
      } catch (IllegalArgumentException ofAnotherType) {
        assertThat(way.code()).containsPattern("get(Boolean|Byte|Char|Short)");
      }
      assertThat(phase.refusals()).isEmpty();
    }
  }

  @Test
  void whatIsPublicOrOfAnObjectOrOfTheServiceIsOpen() throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      assertThat(service.call("open")).isEqualTo("86834525811228921891214748364756" + "66named");
      assertThat(phase.refusals()).isEmpty();
      assertThat(phase.actions()).isEmpty();
    }
  }

  private static String method(Way way) {
    return "way" + WAYS.indexOf(way);
  }
}
