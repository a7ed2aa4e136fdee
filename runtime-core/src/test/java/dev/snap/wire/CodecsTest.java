package dev.snap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.snap.wire.values.ArrayCodecs;
import dev.snap.wire.values.TextCodecs;
import dev.snap.wire.values.TimeCodecs;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodecsTest {
  private enum Size {
    SMALL,
    LARGE
  }

  private static final Codec<Size> SIZE = Codecs.enumeration(Size.class);
  private static final UUID ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

  /** Protobuf type, codec, value, the same value in protobuf's text format. */
  static Stream<Arguments> cases() {
    return Stream.of(
        arguments("bool", Codecs.BOOLEAN, true, "v: true"),
        arguments("bool", Codecs.BOOLEAN, false, ""),
        arguments("int32", Codecs.BYTE, Byte.MIN_VALUE, "v: -128"),
        arguments("int32", Codecs.SHORT, Short.MAX_VALUE, "v: 32767"),
        arguments("uint32", Codecs.CHARACTER, '\uFFFF', "v: 65535"),
        arguments("int32", Codecs.INTEGER, Integer.MIN_VALUE, "v: -2147483648"),
        arguments("int32", Codecs.INTEGER, 0, ""),
        arguments("int64", Codecs.LONG, Long.MIN_VALUE, "v: -9223372036854775808"),
        arguments("float", Codecs.FLOAT, 1.5f, "v: 1.5"),
        arguments("double", Codecs.DOUBLE, -0.0, "v: -0.0"),
        arguments("double", Codecs.DOUBLE, Double.NaN, "v: nan"),
        arguments("string", Codecs.STRING, "aé€𝄞", "v: 'aé€𝄞'"),
        arguments("string", Codecs.STRING, "", ""),
        arguments("bytes", Codecs.BYTES, new byte[] {0, -1}, "v: '\\000\\377'"),
        arguments("Size", SIZE, Size.LARGE, "v: LARGE"),
        arguments("Size", SIZE, Size.SMALL, ""),
        arguments(
            "repeated int32", Codecs.list(Codecs.INTEGER), List.of(0, 1, 300), "v: [0, 1, 300]"),
        arguments("repeated int32", Codecs.list(Codecs.INTEGER), List.of(), ""),
        arguments(
            "repeated Size",
            Codecs.list(SIZE),
            List.of(Size.LARGE, Size.SMALL),
            "v: [LARGE, SMALL]"),
        arguments("repeated double", Codecs.list(Codecs.DOUBLE), List.of(0.0, 2.5), "v: [0, 2.5]"),
        arguments("repeated string", Codecs.list(Codecs.STRING), List.of("", "b"), "v: ['', 'b']"),
        arguments("repeated string", Codecs.set(Codecs.STRING), Set.of("b"), "v: ['b']"),
        arguments("repeated string", Codecs.collection(Codecs.STRING), List.of("b"), "v: ['b']"),
        arguments(
            "repeated string",
            Codecs.array(Codecs.STRING, String.class),
            new String[] {"a", ""},
            "v: ['a', '']"),
        arguments(
            "repeated int32",
            Codecs.array(Codecs.INTEGER, Integer.class),
            new Integer[] {7, 0},
            "v: [7, 0]"),
        arguments(
            "repeated Point",
            Codecs.list(PointCodec.CODEC),
            List.of(new Point(0), new Point(2)),
            "v {} v { x: 2 }"),
        arguments(
            "repeated Strings",
            Codecs.list(Codecs.list(Codecs.STRING)),
            List.of(List.of(), List.of("a")),
            "v {} v { value: 'a' }"),
        arguments(
            "repeated Ints",
            Codecs.array(ArrayCodecs.INTS, int[].class),
            new int[][] {{1, 2}, {}},
            "v { value: [1, 2] } v {}"),
        arguments(
            "repeated Maybe",
            Codecs.list(Codecs.optional(Codecs.INTEGER)),
            List.of(Optional.empty(), Optional.of(0)),
            "v {} v { value: 0 }"),
        arguments(
            "repeated VEntry",
            Codecs.map(Codecs.STRING, Codecs.INTEGER),
            Map.of("", 0),
            "v { key: '' value: 0 }"),
        arguments(
            "repeated VEntry",
            Codecs.map(Codecs.STRING, Codecs.INTEGER),
            Map.of("a", 1),
            "v { key: 'a' value: 1 }"),
        arguments("repeated Pair", Codecs.map(SIZE, Codecs.INTEGER), Map.of(Size.SMALL, 0), "v {}"),
        arguments(
            "repeated Pair",
            Codecs.map(SIZE, Codecs.INTEGER),
            Map.of(Size.LARGE, 5),
            "v { key: LARGE value: 5 }"),
        arguments("optional int32", Codecs.optional(Codecs.INTEGER), Optional.of(0), "v: 0"),
        arguments("optional int32", Codecs.optional(Codecs.INTEGER), Optional.empty(), ""),
        arguments("optional string", Codecs.nullable(Codecs.STRING), "", "v: ''"),
        arguments("optional string", Codecs.nullable(Codecs.STRING), null, ""),
        arguments(
            "optional Strings", Codecs.nullable(Codecs.list(Codecs.STRING)), List.of(), "v {}"),
        arguments("optional int32", Codecs.OPTIONAL_INT, OptionalInt.of(0), "v: 0"),
        arguments("optional int64", Codecs.OPTIONAL_LONG, OptionalLong.of(-1), "v: -1"),
        arguments("optional double", Codecs.OPTIONAL_DOUBLE, OptionalDouble.empty(), ""),
        arguments(
            "repeated bool", ArrayCodecs.BOOLEANS, new boolean[] {true, false}, "v: [true, false]"),
        arguments("repeated int32", ArrayCodecs.SHORTS, new short[] {-1, 5}, "v: [-1, 5]"),
        arguments("repeated uint32", ArrayCodecs.CHARS, new char[] {'a'}, "v: [97]"),
        arguments(
            "repeated int32",
            ArrayCodecs.INTS,
            new int[20],
            "v: [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]"),
        arguments("repeated int32", ArrayCodecs.INTS, new int[0], ""),
        arguments(
            "repeated int64",
            ArrayCodecs.LONGS,
            new long[] {Long.MAX_VALUE},
            "v: [9223372036854775807]"),
        arguments("repeated float", ArrayCodecs.FLOATS, new float[] {1, 2}, "v: [1, 2]"),
        arguments("repeated double", ArrayCodecs.DOUBLES, new double[] {1, 2}, "v: [1, 2]"),
        arguments(
            "google.protobuf.Timestamp",
            TimeCodecs.INSTANT,
            Instant.parse("1969-12-31T23:59:59.5Z"),
            "v { seconds: -1 nanos: 500000000 }"),
        arguments("google.protobuf.Timestamp", TimeCodecs.INSTANT, Instant.EPOCH, "v {}"),
        arguments(
            "google.protobuf.Duration",
            TimeCodecs.DURATION,
            Duration.ofMillis(-1500),
            "v { seconds: -1 nanos: -500000000 }"),
        arguments(
            "google.protobuf.Duration",
            TimeCodecs.DURATION,
            Duration.ofMillis(-500),
            "v { nanos: -500000000 }"),
        arguments("string", TimeCodecs.LOCAL_DATE, LocalDate.of(2026, 2, 28), "v: '2026-02-28'"),
        arguments("string", TextCodecs.UUIDS, ID, "v: '" + ID + "'"),
        arguments("string", TextCodecs.BIG_DECIMAL, new BigDecimal("1.50"), "v: '1.50'"),
        arguments("string", TextCodecs.URIS, URI.create(""), ""),
        arguments("string", TextCodecs.URIS, URI.create("http://a/b"), "v: 'http://a/b'"));
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("cases")
  void writesTheBytesOfProtobuf(
      String type, Codec<Object> codec, @Nullable Object value, String text) {
    assertThat(write(codec, value)).isEqualTo(Oracle.of(type).bytes(text));
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("cases")
  void readsTheBytesOfProtobuf(
      String type, Codec<Object> codec, @Nullable Object value, String text) {
    assertThat(read(codec, Oracle.of(type).bytes(text))).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("cases")
  void refusesOrReadsWhatEndsEarly(
      String type, Codec<Object> codec, @Nullable Object value, String text) {
    byte[] whole = write(codec, value);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        read(codec, cut);
      } catch (WireException expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
  }

  static final List<Arguments> UNPACKED =
      List.of(
          arguments(Codecs.list(Codecs.INTEGER), List.of(1, 2, 3)),
          arguments(ArrayCodecs.INTS, new int[] {1, 2, 3}),
          arguments(Codecs.array(Codecs.INTEGER, Integer.class), new Integer[] {1, 2, 3}));

  @ParameterizedTest
  @FieldSource("UNPACKED")
  void readsNumbersUnpackedAndInPieces(Codec<Object> codec, Object expected) {
    byte[] unpackedThenPacked = {8, 1, 16, 9, 10, 2, 2, 3};
    assertThat(read(codec, unpackedThenPacked)).isEqualTo(expected);
    byte[] unpacked = {8, 1, 8, 2, 8, 3};
    assertThat(read(codec, unpacked)).isEqualTo(expected);
  }

  @Test
  void refusesArraysInTooManyPieces() {
    byte[] pieces = new byte[4 * 1_100];
    for (int i = 0; i < pieces.length; i += 4) {
      System.arraycopy(new byte[] {8, 1, 16, 1}, 0, pieces, i, 4);
    }
    assertThatThrownBy(() -> read(cast(ArrayCodecs.INTS), pieces))
        .isInstanceOf(WireException.class)
        .hasMessage("offset 4005: arrays in more than 1000 pieces");
  }

  @Test
  void keepsTheOrderOfSetsAndMaps() {
    Set<String> set = new java.util.LinkedHashSet<>(List.of("z", "a", "m"));
    assertThat(
            (Iterable<?>)
                read(cast(Codecs.set(Codecs.STRING)), write(cast(Codecs.set(Codecs.STRING)), set)))
        .isInstanceOf(Set.class)
        .extracting(Object::toString)
        .containsExactly("z", "a", "m");
    Map<String, Integer> map = new java.util.LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", 2);
    Codec<Object> codec = cast(Codecs.map(Codecs.STRING, Codecs.INTEGER));
    assertThat(((Map<?, ?>) readPresent(codec, write(codec, map))).keySet().toString())
        .isEqualTo("[z, a]");
  }

  @Test
  void readsContainersThatCannotBeModified() {
    Object list = readPresent(cast(Codecs.list(Codecs.STRING)), new byte[] {10, 1, 'a'});
    assertThatThrownBy(() -> ((List<?>) list).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    Object map =
        readPresent(cast(Codecs.map(Codecs.STRING, Codecs.STRING)), new byte[] {10, 3, 10, 1, 'a'});
    assertThatThrownBy(() -> ((Map<?, ?>) map).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesNumbersOutOfRange() {
    byte[] number = {8, (byte) 0xFF, (byte) 0xFF, 0x7F};
    assertRefused(Codecs.BYTE, number, "offset 4: 2097151 is not between -128 and 127");
    assertRefused(Codecs.SHORT, number, "offset 4: 2097151 is not between -32768 and 32767");
    assertRefused(Codecs.CHARACTER, number, "offset 4: 2097151 is not between 0 and 65535");
    assertRefused(SIZE, new byte[] {8, 2}, "Size has no constant of number 2");
  }

  @Test
  void refusesOtherWireTypes() {
    assertRefused(Codecs.STRING, new byte[] {8, 1}, "offset 1: wire type 0 where 2 is expected");
    assertRefused(Codecs.INTEGER, new byte[] {10, 0}, "offset 1: wire type 2 where 0 is expected");
    assertRefused(
        ArrayCodecs.INTS, new byte[] {13, 0, 0, 0, 0}, "offset 1: wire type 5 where 0 is expected");
  }

  @Test
  void namesWhatIsMissing() {
    String rest = " is missing: null cannot cross where @Nullable or Optional is not declared";
    assertThatThrownBy(() -> write(cast(Codecs.INTEGER), null)).hasMessage("an integer" + rest);
    assertThatThrownBy(() -> write(cast(Codecs.list(Codecs.STRING)), null))
        .hasMessage("a collection" + rest);
    assertThatThrownBy(() -> write(cast(Codecs.list(Codecs.STRING)), Arrays.asList("a", null)))
        .hasMessage("[1]: a string" + rest);
    assertThatThrownBy(() -> write(cast(Codecs.list(Codecs.INTEGER)), Arrays.asList(1, 2, null)))
        .hasMessage("[2]: an element" + rest);
    assertThatThrownBy(() -> write(cast(Codecs.optional(Codecs.STRING)), null))
        .hasMessage("an Optional" + rest);
    assertThatThrownBy(() -> read(cast(TimeCodecs.INSTANT), new byte[0]))
        .hasMessage("google.protobuf.Timestamp" + rest);
    assertThatThrownBy(() -> read(cast(TextCodecs.UUIDS), new byte[0])).hasMessage("a UUID" + rest);
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThatThrownBy(() -> write(cast(Codecs.STRING), "a\uD834"))
        .hasMessage("a string holds half a surrogate pair, which UTF-8 cannot carry");
    assertThat(write(cast(Codecs.STRING), "?")).isEqualTo(new byte[] {10, 1, '?'});
  }

  @Test
  void nothingIsNoField() {
    assertThat(write(cast(Codecs.nothing()), null)).isEmpty();
    assertThat(read(cast(Codecs.nothing()), new byte[] {8, 1, 10, 1, 1})).isNull();
  }

  @Test
  void laterCodecsAreAskedForAtFirstUse() {
    Codec<List<Point>> codec = Codecs.list(Codecs.later(() -> PointCodec.CODEC));
    byte[] bytes = write(cast(codec), List.of(new Point(3)));
    assertThat(read(cast(codec), bytes)).isEqualTo(List.of(new Point(3)));
  }

  private static void assertRefused(Codec<?> codec, byte[] bytes, String message) {
    assertThatThrownBy(() -> read(cast(codec), bytes))
        .isInstanceOf(WireException.class)
        .hasMessage(message);
  }

  @SuppressWarnings("unchecked")
  private static Codec<Object> cast(Codec<?> codec) {
    return (Codec<Object>) codec;
  }

  @SuppressWarnings("NullAway") // null is what some tests are about
  private static byte[] write(Codec<Object> codec, @Nullable Object value) {
    WireWriter out = new WireWriter(References.NONE);
    codec.write(out, 1, value);
    return out.toBytes();
  }

  private static Object readPresent(Codec<Object> codec, byte[] bytes) {
    return Objects.requireNonNull(read(codec, bytes));
  }

  private static @Nullable Object read(Codec<Object> codec, byte[] bytes) {
    WireReader in = new WireReader(bytes, References.NONE);
    Object value = null;
    while (in.hasNext()) {
      int tag = in.tag();
      if (tag >>> 3 == 1) {
        value = codec.read(in, tag & 7, value);
      } else {
        in.skip(tag);
      }
    }
    return codec.finish(value);
  }

  private record Point(int x) {}

  private static final class PointCodec extends MessageCodec<Point> {
    static final MessageCodec<Point> CODEC = new PointCodec();

    PointCodec() {
      super("test.Point", "x");
    }

    @Override
    public void writeFields(WireWriter out, Point value) {
      out.int32(1, value.x());
    }

    @Override
    public Point readFields(WireReader in) {
      int x = 0;
      while (in.hasNext()) {
        int tag = in.tag();
        if (tag >>> 3 == 1) {
          in.expect(WireWriter.VARINT, tag & 7);
          x = in.int32();
        } else {
          in.skip(tag);
        }
      }
      return new Point(x);
    }
  }
}
