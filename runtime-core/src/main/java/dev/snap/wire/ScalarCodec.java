package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * A codec of values that are one protobuf scalar: a number, a {@code bool}, an enum, a {@code
 * string} or {@code bytes}.
 *
 * @param <T> the type of the values
 */
public abstract class ScalarCodec<T> implements SingularCodec<T> {
  private final String name;
  private final int wireType;
  private final @Nullable T absent;

  /**
   * A codec.
   *
   * @param name the type in the user's words, for example {@code a string}
   * @param wireType one of the constants of {@link WireWriter}
   * @param absent what an absent field stands for, {@code null} when the field must be there
   */
  protected ScalarCodec(String name, int wireType, @Nullable T absent) {
    this.name = name;
    this.wireType = wireType;
    this.absent = absent;
  }

  /** Writes the value without a tag. */
  protected abstract void writeRaw(WireWriter out, T value);

  /** Reads what {@link #writeRaw} wrote. */
  protected abstract T readRaw(WireReader in);

  /** Whether the value is the one that an absent field stands for. */
  protected boolean isAbsent(T value) {
    return value.equals(absent);
  }

  /** Whether lists of such values are packed. */
  final boolean packs() {
    return wireType != WireWriter.LENGTH;
  }

  /** Whether protobuf allows such values as keys of a {@code map}. */
  boolean isKey() {
    return wireType == WireWriter.VARINT || wireType == WireWriter.LENGTH;
  }

  @Override
  public final void write(WireWriter out, int field, T value) {
    if (value == null || !isAbsent(value)) {
      writeAlways(out, field, value);
    }
  }

  @Override
  public final void writeAlways(WireWriter out, int field, T value) {
    try {
      if (value == null) {
        throw WireException.missing(name);
      }
      out.tag(field, wireType);
      writeRaw(out, value);
    } catch (WireException e) {
      throw e.at(field);
    }
  }

  @Override
  public final T read(WireReader in, int actual, @Nullable T soFar) {
    in.expect(wireType, actual);
    return readRaw(in);
  }

  @Override
  public final T finish(@Nullable T soFar) {
    if (soFar != null) {
      return soFar;
    }
    if (absent == null) {
      throw WireException.missing(name);
    }
    return absent;
  }
}
