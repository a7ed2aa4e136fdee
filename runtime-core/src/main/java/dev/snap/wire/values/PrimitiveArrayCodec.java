package dev.snap.wire.values;

import dev.snap.wire.Codec;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of primitives as packed {@code repeated} fields; the unpacked form is read too.
 *
 * @param <A> the type of the arrays
 */
abstract class PrimitiveArrayCodec<A> implements Codec<A> {
  private static final int INITIAL = 16;

  private final int wireType;

  PrimitiveArrayCodec(int wireType) {
    this.wireType = wireType;
  }

  abstract A allocate(int length);

  abstract int length(A array);

  abstract void write(WireWriter out, A array, int index);

  abstract void read(WireReader in, A array, int index);

  @Override
  @SuppressWarnings("NullAway") // values of other code may be null whatever their type says
  public final void write(WireWriter out, int field, A value) {
    if (value == null) {
      throw WireException.missing("an array").at(field);
    }
    int length = length(value);
    if (length > 0) {
      int mark = out.open(field);
      for (int i = 0; i < length; i++) {
        write(out, value, i);
      }
      out.close(mark);
    }
  }

  @Override
  public final A read(WireReader in, int actual, @Nullable A soFar) {
    boolean packed = actual == WireWriter.LENGTH;
    if (!packed) {
      in.expect(wireType, actual);
    }
    int known = 0;
    A array = allocate(INITIAL);
    if (soFar != null) {
      in.countPiece();
      known = length(soFar);
      array = resize(soFar, known + INITIAL);
    }
    return packed ? readPacked(in, array, known) : readSingly(in, array, known);
  }

  @Override
  public final A finish(@Nullable A soFar) {
    return soFar != null ? soFar : allocate(0);
  }

  private A readPacked(WireReader in, A start, int known) {
    int limit = in.open(WireWriter.LENGTH);
    A array = start;
    int count = known;
    while (in.hasNext()) {
      array = count == length(array) ? resize(array, count * 2) : array;
      read(in, array, count++);
    }
    in.close(limit);
    return resize(array, count);
  }

  private A readSingly(WireReader in, A start, int known) {
    int field = in.lastField();
    A array = start;
    int count = known;
    do {
      array = count == length(array) ? resize(array, count * 2) : array;
      read(in, array, count++);
    } while (in.continues(field, wireType));
    return resize(array, count);
  }

  private A resize(A array, int length) {
    if (length(array) == length) {
      return array;
    }
    A copy = allocate(length);
    System.arraycopy(array, 0, copy, 0, Math.min(length(array), length));
    return copy;
  }
}
