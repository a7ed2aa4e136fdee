package dev.snap.wire;

import static dev.snap.wire.WireWriter.FIXED32;
import static dev.snap.wire.WireWriter.FIXED64;
import static dev.snap.wire.WireWriter.LENGTH;
import static dev.snap.wire.WireWriter.VARINT;

/** The codecs behind the constants of {@link Codecs}. */
final class Scalars {
  private Scalars() {}

  static final class Booleans extends ScalarCodec<Boolean> {
    Booleans() {
      super("a boolean", VARINT, false);
    }

    @Override
    protected void writeRaw(WireWriter out, Boolean value) {
      out.rawVarint(value ? 1 : 0);
    }

    @Override
    protected Boolean readRaw(WireReader in) {
      return in.bool();
    }
  }

  static final class Bytes extends ScalarCodec<Byte> {
    Bytes() {
      super("a byte", VARINT, (byte) 0);
    }

    @Override
    protected void writeRaw(WireWriter out, Byte value) {
      out.rawVarint(value);
    }

    @Override
    protected Byte readRaw(WireReader in) {
      return in.int8();
    }
  }

  static final class Shorts extends ScalarCodec<Short> {
    Shorts() {
      super("a short", VARINT, (short) 0);
    }

    @Override
    protected void writeRaw(WireWriter out, Short value) {
      out.rawVarint(value);
    }

    @Override
    protected Short readRaw(WireReader in) {
      return in.int16();
    }
  }

  static final class Characters extends ScalarCodec<Character> {
    Characters() {
      super("a character", VARINT, '\0');
    }

    @Override
    protected void writeRaw(WireWriter out, Character value) {
      out.rawVarint(value);
    }

    @Override
    protected Character readRaw(WireReader in) {
      return in.char16();
    }
  }

  static final class Integers extends ScalarCodec<Integer> {
    Integers() {
      super("an integer", VARINT, 0);
    }

    @Override
    protected void writeRaw(WireWriter out, Integer value) {
      out.rawVarint(value);
    }

    @Override
    protected Integer readRaw(WireReader in) {
      return in.int32();
    }
  }

  static final class Longs extends ScalarCodec<Long> {
    Longs() {
      super("a long", VARINT, 0L);
    }

    @Override
    protected void writeRaw(WireWriter out, Long value) {
      out.rawVarint(value);
    }

    @Override
    protected Long readRaw(WireReader in) {
      return in.int64();
    }
  }

  static final class Floats extends ScalarCodec<Float> {
    Floats() {
      super("a float", FIXED32, 0f);
    }

    @Override
    protected void writeRaw(WireWriter out, Float value) {
      out.rawFixed32(Float.floatToRawIntBits(value));
    }

    @Override
    protected Float readRaw(WireReader in) {
      return in.float32();
    }
  }

  static final class Doubles extends ScalarCodec<Double> {
    Doubles() {
      super("a double", FIXED64, 0d);
    }

    @Override
    protected void writeRaw(WireWriter out, Double value) {
      out.rawFixed64(Double.doubleToRawLongBits(value));
    }

    @Override
    protected Double readRaw(WireReader in) {
      return in.float64();
    }
  }

  static final class Strings extends ScalarCodec<String> {
    Strings() {
      super("a string", LENGTH, "");
    }

    @Override
    protected void writeRaw(WireWriter out, String value) {
      out.rawString(value);
    }

    @Override
    protected String readRaw(WireReader in) {
      return in.string();
    }
  }

  static final class ByteArrays extends ScalarCodec<byte[]> {
    ByteArrays() {
      super("a byte array", LENGTH, new byte[0]);
    }

    @Override
    protected boolean isAbsent(byte[] value) {
      return value.length == 0;
    }

    @Override
    boolean isKey() {
      return false;
    }

    @Override
    protected void writeRaw(WireWriter out, byte[] value) {
      out.rawBytes(value);
    }

    @Override
    protected byte[] readRaw(WireReader in) {
      return in.bytes();
    }
  }

  static final class Enums<E extends Enum<E>> extends ScalarCodec<E> {
    private final Class<E> type;
    private final E[] constants;

    Enums(Class<E> type) {
      this(type, type.getEnumConstants());
    }

    private Enums(Class<E> type, E[] constants) {
      super("a " + type.getSimpleName(), VARINT, constants[0]);
      this.type = type;
      this.constants = constants;
    }

    @Override
    boolean isKey() {
      return false;
    }

    @Override
    protected void writeRaw(WireWriter out, E value) {
      out.rawVarint(value.ordinal());
    }

    @Override
    protected E readRaw(WireReader in) {
      long number = in.varint();
      if (number < 0 || number >= constants.length) {
        throw new WireException(type.getSimpleName() + " has no constant of number " + number);
      }
      return constants[(int) number];
    }
  }
}
