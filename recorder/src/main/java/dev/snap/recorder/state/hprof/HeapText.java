package dev.snap.recorder.state.hprof;

import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.PrimitiveArray;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads strings of a dump. */
public final class HeapText {
  private HeapText() {}

  /** The text of the string of that id, or {@code null} when it is none. */
  public static @Nullable String read(HeapDump heap, long id) {
    Instance string = heap.instance(id);
    return string == null || !string.type().name().equals("java.lang.String")
        ? null
        : read(heap, string);
  }

  /** The text of a string. */
  public static String read(HeapDump heap, Instance string) {
    if (!(heap.object(string.bits("value")) instanceof PrimitiveArray content)) {
      return "";
    }
    byte[] bytes = content.content();
    return string.bits("coder") == 0
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : utf16(bytes);
  }

  // Not through a charset: half a surrogate pair must not become a question mark.
  private static String utf16(byte[] bytes) {
    char[] chars = new char[bytes.length / 2];
    java.nio.ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asCharBuffer().get(chars);
    return new String(chars);
  }

  /** A text as Java writes it. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '"' || each == '\\') {
        quoted.append('\\').append(each);
      } else if (each < ' ' || Character.isSurrogate(each) || each == '\u007F') {
        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) each));
      } else {
        quoted.append(each);
      }
    }
    return quoted.append('"').toString();
  }
}
