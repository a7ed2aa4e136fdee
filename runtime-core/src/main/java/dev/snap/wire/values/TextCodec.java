package dev.snap.wire.values;

import dev.snap.wire.ScalarCodec;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * A codec of values that are written as a {@code string} in their canonical form.
 *
 * @param <T> the type of the values
 */
abstract class TextCodec<T> extends ScalarCodec<T> {
  /**
   * How long a text may be: reading a number takes time that grows with the square of its digits.
   */
  static final int MAX_LENGTH = 65_536;

  private final Class<T> type;

  TextCodec(Class<T> type) {
    this(type, null);
  }

  TextCodec(Class<T> type, @Nullable T absent) {
    super("a " + type.getSimpleName(), WireWriter.LENGTH, absent);
    this.type = type;
  }

  /** The canonical form. */
  String format(T value) {
    return value.toString();
  }

  /** Reads the canonical form; what it throws says that the text has another form. */
  abstract T parse(String text);

  @Override
  protected final void writeRaw(WireWriter out, T value) {
    String text = format(value);
    if (text.length() > MAX_LENGTH) {
      throw new WireException(
          "a "
              + type.getSimpleName()
              + " of "
              + text.length()
              + " characters; the most is "
              + MAX_LENGTH);
    }
    out.rawString(text);
  }

  @Override
  protected final T readRaw(WireReader in) {
    String text = in.string();
    if (text.length() > MAX_LENGTH) {
      throw new WireException("a text too long for a " + type.getSimpleName());
    }
    try {
      return parse(text);
    } catch (RuntimeException e) {
      throw new WireException("a text that is no " + type.getSimpleName(), e);
    }
  }
}
