package dev.snap.wire.values;

import static dev.snap.wire.WireWriter.FIXED32;
import static dev.snap.wire.WireWriter.FIXED64;
import static dev.snap.wire.WireWriter.VARINT;

import dev.snap.wire.Codec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;

/** Arrays of primitives as packed {@code repeated} fields. */
public final class ArrayCodecs {
  /** {@code repeated bool}. */
  public static final Codec<boolean[]> BOOLEANS =
      new PrimitiveArrayCodec<>(VARINT) {
        @Override
        boolean[] allocate(int length) {
          return new boolean[length];
        }

        @Override
        int length(boolean[] array) {
          return array.length;
        }

        @Override
        void write(WireWriter out, boolean[] array, int index) {
          out.rawVarint(array[index] ? 1 : 0);
        }

        @Override
        void read(WireReader in, boolean[] array, int index) {
          array[index] = in.bool();
        }
      };

  /** {@code repeated int32}. */
  public static final Codec<short[]> SHORTS =
      new PrimitiveArrayCodec<>(VARINT) {
        @Override
        short[] allocate(int length) {
          return new short[length];
        }

        @Override
        int length(short[] array) {
          return array.length;
        }

        @Override
        void write(WireWriter out, short[] array, int index) {
          out.rawVarint(array[index]);
        }

        @Override
        void read(WireReader in, short[] array, int index) {
          array[index] = in.int16();
        }
      };

  /** {@code repeated uint32}. */
  public static final Codec<char[]> CHARS =
      new PrimitiveArrayCodec<>(VARINT) {
        @Override
        char[] allocate(int length) {
          return new char[length];
        }

        @Override
        int length(char[] array) {
          return array.length;
        }

        @Override
        void write(WireWriter out, char[] array, int index) {
          out.rawVarint(array[index]);
        }

        @Override
        void read(WireReader in, char[] array, int index) {
          array[index] = in.char16();
        }
      };

  /** {@code repeated int32}. */
  public static final Codec<int[]> INTS =
      new PrimitiveArrayCodec<>(VARINT) {
        @Override
        int[] allocate(int length) {
          return new int[length];
        }

        @Override
        int length(int[] array) {
          return array.length;
        }

        @Override
        void write(WireWriter out, int[] array, int index) {
          out.rawVarint(array[index]);
        }

        @Override
        void read(WireReader in, int[] array, int index) {
          array[index] = in.int32();
        }
      };

  /** {@code repeated int64}. */
  public static final Codec<long[]> LONGS =
      new PrimitiveArrayCodec<>(VARINT) {
        @Override
        long[] allocate(int length) {
          return new long[length];
        }

        @Override
        int length(long[] array) {
          return array.length;
        }

        @Override
        void write(WireWriter out, long[] array, int index) {
          out.rawVarint(array[index]);
        }

        @Override
        void read(WireReader in, long[] array, int index) {
          array[index] = in.int64();
        }
      };

  /** {@code repeated float}. */
  public static final Codec<float[]> FLOATS =
      new PrimitiveArrayCodec<>(FIXED32) {
        @Override
        float[] allocate(int length) {
          return new float[length];
        }

        @Override
        int length(float[] array) {
          return array.length;
        }

        @Override
        void write(WireWriter out, float[] array, int index) {
          out.rawFixed32(Float.floatToRawIntBits(array[index]));
        }

        @Override
        void read(WireReader in, float[] array, int index) {
          array[index] = in.float32();
        }
      };

  /** {@code repeated double}. */
  public static final Codec<double[]> DOUBLES =
      new PrimitiveArrayCodec<>(FIXED64) {
        @Override
        double[] allocate(int length) {
          return new double[length];
        }

        @Override
        int length(double[] array) {
          return array.length;
        }

        @Override
        void write(WireWriter out, double[] array, int index) {
          out.rawFixed64(Double.doubleToRawLongBits(array[index]));
        }

        @Override
        void read(WireReader in, double[] array, int index) {
          array[index] = in.float64();
        }
      };

  private ArrayCodecs() {}
}
