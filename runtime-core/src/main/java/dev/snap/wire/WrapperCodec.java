package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * Puts a list, map or optional value into a message of its own, {@code { T value = 1; }}, where
 * protobuf takes one occurrence of a field only.
 */
final class WrapperCodec<T> extends MessageCodec<T> {
  private final Codec<T> wrapped;

  WrapperCodec(Codec<T> wrapped) {
    super("an element");
    this.wrapped = wrapped;
  }

  /** The codec itself when its values take one occurrence of a field, else wrapped. */
  static <T> SingularCodec<T> singular(Codec<T> codec) {
    return codec instanceof SingularCodec<T> singular ? singular : new WrapperCodec<>(codec);
  }

  @Override
  public void writeFields(WireWriter out, T value) {
    wrapped.write(out, 1, value);
  }

  @Override
  public T readFields(WireReader in) {
    @Nullable T value = null;
    while (in.hasNext()) {
      int tag = in.tag();
      if (tag >>> 3 == 1) {
        value = wrapped.read(in, tag & 7, value);
      } else {
        in.skip(tag);
      }
    }
    return finish(1, wrapped, value);
  }
}
