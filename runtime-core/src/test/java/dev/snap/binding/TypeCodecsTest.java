package dev.snap.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.Service;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import dev.snap.wire.References;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeCodecsTest {
  @Service
  interface Clock {}

  /** One component for each kind of type that crosses. */
  @SuppressWarnings("ArrayRecordComponent")
  record Crossing(
      int number,
      Long boxed,
      String text,
      byte[] bytes,
      int[][] rows,
      String[] words,
      DayOfWeek day,
      Instant instant,
      List<String> list,
      Set<DayOfWeek> set,
      Collection<Integer> collection,
      Optional<List<Double>> optional,
      Map<DayOfWeek, List<Optional<String>>> map) {
    static Crossing example() {
      return new Crossing(
          1,
          2L,
          "three",
          new byte[] {4},
          new int[][] {{5}, {}},
          new String[] {"6"},
          DayOfWeek.SUNDAY,
          Instant.EPOCH,
          List.of("9"),
          Set.of(DayOfWeek.MONDAY),
          List.of(11),
          Optional.of(List.of(12.0)),
          Map.of(DayOfWeek.FRIDAY, List.of(Optional.empty(), Optional.of("13"))));
    }
  }

  record Part(Runnable task) {}

  record Whole(List<Part> parts) {}

  record Alone(int number) {}

  record Generic<T>(T value) {}

  sealed interface Shape permits Circle {}

  record Circle(Thread owner) implements Shape {}

  @SuppressWarnings({"rawtypes", "ArrayRecordComponent"})
  record Refused(
      List raw,
      List<? extends Number> wildcard,
      List<String>[] array,
      Generic<String> generic,
      Map<String, Whole> nested,
      Shape shape,
      Alone alone,
      StringBuilder builder) {}

  @Test
  void findsTheCodecsOfAllThatCrosses() throws ReflectiveOperationException {
    Crossing example = Crossing.example();
    for (RecordComponent component : Crossing.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(example);
      assertThat(copy(TypeCodecs.of(component.getGenericType()), value))
          .as(component.getName())
          .isEqualTo(value);
    }
  }

  @Test
  void findsNothingForVoid() {
    assertThat(TypeCodecs.of(void.class)).isSameAs(Codecs.nothing());
  }

  @Test
  void takesServicesByReference() {
    assertThat(TypeCodecs.of(Clock.class)).hasSameClassAs(Codecs.reference(Clock.class));
  }

  static List<List<String>> refusals() {
    String advice = " cannot cross. Use a record, or an interface annotated with @Service.";
    return List.of(
        List.of("raw", "List is generic and its type arguments are not known here."),
        List.of(
            "wildcard",
            "List<? extends java.lang.Number> → ? extends java.lang.Number is not a definite type. Use the type"
                + " itself."),
        List.of("array", "List<String>[] is an array of a generic type. Use a List."),
        List.of(
            "generic",
            "Generic<String> is generic and cannot cross. Use a record without type parameters, or List, Set or Map."),
        List.of(
            "nested",
            "Map<String, Whole> → Whole.parts → List<Part> → Part.task → Runnable" + advice),
        List.of("shape", "Shape → Circle.owner → Thread" + advice),
        List.of(
            "alone",
            "Alone cannot cross: dev.snap.binding.TypeCodecsTest_AloneCodec was not generated: is"
                + " dev.snap:snap-processor on the annotation processor path of the module that declares"
                + " dev.snap.binding.TypeCodecsTest$Alone?"),
        List.of("builder", "StringBuilder" + advice));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithThePathAndTheReason(List<String> refusal) {
    assertThatThrownBy(() -> TypeCodecs.of(typeOf(refusal.get(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refusal.get(1));
  }

  private static Type typeOf(String component) {
    for (RecordComponent each : Refused.class.getRecordComponents()) {
      if (each.getName().equals(component)) {
        return each.getGenericType();
      }
    }
    throw new AssertionError(component);
  }

  @SuppressWarnings("unchecked") // the codec is that of the value's declared type
  private static Object copy(Codec<?> codec, Object value) {
    Codec<Object> typed = (Codec<Object>) codec;
    WireWriter out = new WireWriter(References.NONE);
    typed.write(out, 1, value);
    WireReader in = new WireReader(out.toBytes(), References.NONE);
    Object copy = null;
    while (in.hasNext()) {
      copy = typed.read(in, in.tag() & 7, copy);
    }
    return typed.finish(copy);
  }
}
