package dev.snap.wire;

/**
 * A codec whose values take one occurrence of their field, so that they can be elements of lists,
 * alternatives of a {@code oneof}, and fields with presence. All but lists, maps and optional
 * values are of this kind.
 *
 * @param <T> the type of the values
 */
public interface SingularCodec<T> extends Codec<T> {

  /**
   * Writes a value as a field, also when it is the default.
   *
   * @throws WireException when the value cannot cross
   */
  void writeAlways(WireWriter out, int field, T value);
}
