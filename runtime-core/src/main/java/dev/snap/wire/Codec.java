package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the values of one type as a protobuf field. Codecs are stateless and safe for
 * use by many threads.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {

  /**
   * Writes a value as a field; writes nothing when the value is the one that {@link #finish} gives
   * for an absent field.
   *
   * @throws WireException when the value cannot cross, for example a {@code null} where none is
   *     allowed
   */
  void write(WireWriter out, int field, T value);

  /**
   * Reads one occurrence of the field, the reader standing behind its tag.
   *
   * @param wireType the wire type of the occurrence, 0 to 5
   * @param soFar what earlier occurrences of the same field gave
   */
  T read(WireReader in, int wireType, @Nullable T soFar);

  /**
   * The value once all occurrences are read.
   *
   * @param soFar what the occurrences gave, {@code null} when there was none
   * @throws WireException when the field is absent and the type has no default
   */
  T finish(@Nullable T soFar);
}
