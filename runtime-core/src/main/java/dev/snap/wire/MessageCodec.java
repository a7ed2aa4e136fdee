package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * The codec of a type that is a protobuf message: generated for each record, sealed type, exception
 * and argument list. When a field occurs twice, the last occurrence counts.
 *
 * @param <T> the type of the values
 */
public abstract class MessageCodec<T> implements SingularCodec<T> {
  private final String name;
  private final String[] components;

  /**
   * A codec.
   *
   * @param name the full protobuf name of the message, for example {@code shop.Order}
   * @param components the names of its fields for error messages, by field number from 1; a number
   *     that differs from the place stands behind the name, as in {@code "sku=7"}
   */
  protected MessageCodec(String name, String... components) {
    this.name = name;
    this.components = components;
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
    writeAlways(out, field, value);
  }

  @Override
  public final void writeAlways(WireWriter out, int field, T value) {
    if (value == null) {
      throw WireException.missing(name).at(field);
    }
    try {
      int mark = out.open(field);
      writeFields(out, value);
      out.close(mark);
    } catch (WireException e) {
      throw e.within(this).at(field);
    }
  }

  @Override
  public final T read(WireReader in, int wireType, @Nullable T soFar) {
    int field = in.lastField();
    int limit = in.open(wireType);
    T value;
    try {
      value = readChecked(in);
    } catch (WireException e) {
      throw e.at(field);
    }
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
    try {
      writeFields(out, value);
    } catch (WireException e) {
      throw e.within(this).in(name);
    }
    return out.toBytes();
  }

  /** The value in the bytes of a message of its own. */
  public final T fromBytes(byte[] bytes, References references) {
    try {
      return readChecked(new WireReader(bytes, references));
    } catch (WireException e) {
      throw e.in(name);
    }
  }

  /** Completes a field of this message, naming it when it is missing. */
  protected static <C> C finish(int field, Codec<C> codec, @Nullable C soFar) {
    try {
      return codec.finish(soFar);
    } catch (WireException e) {
      throw e.at(field);
    }
  }

  /** The step that a path takes through a field. */
  final String step(int field) {
    for (int i = 0; i < components.length; i++) {
      String component = components[i];
      int equals = component.indexOf('=');
      int number = equals < 0 ? i + 1 : Integer.parseInt(component.substring(equals + 1));
      if (number == field) {
        return "." + (equals < 0 ? component : component.substring(0, equals));
      }
    }
    return "";
  }

  /**
   * Reads fields; what a constructor of the user throws at values it refuses is a fault of the
   * bytes.
   */
  private T readChecked(WireReader in) {
    try {
      return readFields(in);
    } catch (WireException e) {
      throw e.at(in.lastField()).within(this);
    } catch (RuntimeException e) {
      throw new WireException("its constructor refused the values: " + e, e);
    }
  }
}
