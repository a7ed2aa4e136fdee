package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * The codec of a type that is a protobuf message: generated for each record, sealed type, exception and argument list.
 *
 * @param <T> the type of the values
 */
public abstract class MessageCodec<T> implements Codec<T> {
  private final String name;

  /** A codec for the message of that full protobuf name, for example {@code shop.Order}. */
  protected MessageCodec(String name) {
    this.name = name;
  }

  /** The full protobuf name of the message. */
  public final String name() {
    return name;
  }

  /** Writes the fields of a value, without tag and length. */
  public abstract void writeFields(WireWriter out, T value);

  /** Reads fields until the reader's current limit. */
  public abstract T readFields(WireReader in);

  @Override
  public final void write(WireWriter out, int field, T value) {
    if (value == null) {
      throw WireException.missing(name);
    }
    int mark = out.open(field);
    writeFields(out, value);
    out.close(mark);
  }

  @Override
  public final T read(WireReader in, int wireType, @Nullable T soFar) {
    int limit = in.open(wireType);
    T value = readFields(in);
    in.close(limit);
    return value;
  }

  @Override
  public final T finish(@Nullable T soFar) {
    if (soFar == null) {
      throw WireException.missing(name);
    }
    return soFar;
  }

  /** The bytes of a value as a message of its own. */
  public final byte[] toBytes(T value, References references) {
    WireWriter out = new WireWriter(references);
    writeFields(out, value);
    return out.toBytes();
  }

  /** The value in the bytes of a message of its own. */
  public final T fromBytes(byte[] bytes, References references) {
    return readFields(new WireReader(bytes, references));
  }
}
