package dev.snap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/**
 * Wire bytes as text for people, without their schema: field numbers and values. Length-delimited
 * fields are shown as text when they are printable, as a message when they read as one, else in
 * hex.
 */
public final class WireText {
  private static final int MAX_DEPTH = 16;

  private WireText() {}

  /** The text of a message; a message with only field 1 is shown as the bare value. */
  public static String of(byte[] bytes) {
    if (bytes.length == 0) {
      return "nothing";
    }
    try {
      String text = message(bytes, 0);
      return text.startsWith("1: ") && text.indexOf('\n') < 0 && single(bytes)
          ? text.substring(3)
          : "{" + text + "}";
    } catch (WireException e) {
      return HexFormat.of().formatHex(bytes);
    }
  }

  private static boolean single(byte[] bytes) {
    WireReader in = new WireReader(bytes, References.NONE);
    in.skip(in.tag());
    return !in.hasNext();
  }

  private static String message(byte[] bytes, int depth) {
    StringBuilder text = new StringBuilder();
    WireReader in = new WireReader(bytes, References.NONE);
    while (in.hasNext()) {
      int tag = in.tag();
      text.append(text.length() == 0 ? "" : ", ").append(tag >>> 3).append(": ");
      switch (tag & 7) {
        case WireWriter.VARINT -> text.append(in.varint());
        case WireWriter.FIXED64 -> text.append(in.float64());
        case WireWriter.FIXED32 -> text.append(in.float32());
        case WireWriter.LENGTH -> text.append(delimited(in.bytes(), depth));
        default -> throw new WireException("unknown wire type");
      }
    }
    return text.toString();
  }

  private static String delimited(byte[] bytes, int depth) {
    if (isPrintable(bytes)) {
      return '"' + new String(bytes, UTF_8) + '"';
    }
    if (depth < MAX_DEPTH) {
      try {
        return "{" + message(bytes, depth + 1) + "}";
      } catch (WireException e) {
        // Not a message: shown as bytes below.
      }
    }
    return "0x" + HexFormat.of().formatHex(bytes);
  }

  private static boolean isPrintable(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().allMatch(WireText::isText);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isText(int character) {
    return character >= ' ' && character != 0x7F
        || character == '\n'
        || character == '\t'
        || character == '\r';
  }
}
