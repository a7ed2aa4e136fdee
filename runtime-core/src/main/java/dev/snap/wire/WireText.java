package dev.snap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/**
 * Wire bytes as text for people, without their schema: field numbers and values, in one line.
 * Length-delimited fields are shown as text when they are printable, as a message when they read as
 * one, else in hex.
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
      return text.startsWith("1: ") && single(bytes) ? text.substring(3) : "{" + text + "}";
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
    boolean printable = isPrintable(bytes);
    // A line break at the beginning is the tag of a message's field 1, more often than text.
    if (printable && (bytes.length < 2 || bytes[0] >= ' ' || bytes[0] < 0)) {
      return quoted(bytes);
    }
    if (depth < MAX_DEPTH) {
      try {
        return "{" + message(bytes, depth + 1) + "}";
      } catch (WireException e) {
        // Not a message: shown as text or bytes below.
      }
    }
    return printable ? quoted(bytes) : "0x" + HexFormat.of().formatHex(bytes);
  }

  private static String quoted(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return '"' + text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + '"';
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
