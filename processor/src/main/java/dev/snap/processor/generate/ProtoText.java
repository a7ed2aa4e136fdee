package dev.snap.processor.generate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a {@code .proto} while it grows: lines, indented by two spaces for each open brace.
 */
final class ProtoText {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Adds a line; {@code null} adds none. */
  ProtoText line(@Nullable String format, Object... arguments) {
    if (format != null) {
      String line = arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
      text.append(line.isEmpty() ? "" : "  ".repeat(depth)).append(line).append('\n');
    }
    return this;
  }

  /** Opens a block. */
  ProtoText open(String format, Object... arguments) {
    line(format + " {", arguments);
    depth++;
    return this;
  }

  /** Closes the innermost block. */
  ProtoText close() {
    depth--;
    return line("}");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
