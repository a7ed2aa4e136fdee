package dev.snap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Reads protobuf wire format from an array. Lengths are checked against what is left before
 * anything is allocated, and messages nest at most {@value #MAX_DEPTH} deep. For one thread. Every
 * method throws {@link WireException} on bytes that are not well formed.
 */
public final class WireReader {
  /** How deep messages may nest, as in protobuf's own Java library. */
  public static final int MAX_DEPTH = 100;

  private static final int MAX_PIECES = 1000;

  private final References references;
  private final byte[] buffer;
  private int position;
  private int limit;
  private int depth;
  private int lastField;
  private int pieces;

  /** A reader over a whole array. */
  public WireReader(byte[] buffer, References references) {
    this(buffer, 0, buffer.length, references);
  }

  /** A reader over part of an array. */
  public WireReader(byte[] buffer, int offset, int length, References references) {
    this.buffer = buffer;
    this.position = offset;
    this.limit = offset + length;
    this.references = references;
  }

  /** How service objects cross. */
  public References references() {
    return references;
  }

  /** The offset of the next byte. */
  public int position() {
    return position;
  }

  /** Whether bytes are left before the current limit. */
  public boolean hasNext() {
    if (position < limit) {
      return true;
    }
    lastField = 0;
    return false;
  }

  /** The next tag: field number times eight plus wire type. */
  public int tag() {
    lastField = 0;
    long tag = varint();
    if (tag < 8 || tag > 0xFFFFFFFFL) {
      throw new WireException("offset " + position + ": not a field tag");
    }
    lastField = (int) tag >>> 3;
    return (int) tag;
  }

  /** The field number of the last tag read, 0 before the first and behind the last. */
  public int lastField() {
    return lastField;
  }

  /** Reads the next tag when it is that of the same field, and leaves it unread when not. */
  public boolean continues(int field, int wireType) {
    if (position == limit) {
      return false;
    }
    int before = position;
    if (varint() == ((long) field << 3 | wireType)) {
      lastField = field;
      return true;
    }
    position = before;
    return false;
  }

  /**
   * Counts a piece of an array whose pieces do not follow each other. Joining them takes time for
   * each, so that only {@value #MAX_PIECES} are taken.
   */
  public void countPiece() {
    if (++pieces > MAX_PIECES) {
      throw new WireException(
          "offset " + position + ": arrays in more than " + MAX_PIECES + " pieces");
    }
  }

  /** Skips the content of a field of that tag, of which only the wire type counts. */
  public void skip(int tag) {
    switch (tag & 7) {
      case WireWriter.VARINT -> varint();
      case WireWriter.FIXED64 -> take(8);
      case WireWriter.LENGTH -> take(length());
      case WireWriter.FIXED32 -> take(4);
      default -> throw new WireException("offset " + position + ": unknown wire type " + (tag & 7));
    }
  }

  /**
   * Enters a length-delimited field.
   *
   * @return the limit to {@link #close} it with
   */
  public int open(int wireType) {
    expect(WireWriter.LENGTH, wireType);
    int length = length();
    if (++depth > MAX_DEPTH) {
      throw tooDeep();
    }
    int outer = limit;
    limit = position + length;
    return outer;
  }

  /** Leaves a length-delimited field, which must have been read to its end. */
  public void close(int outerLimit) {
    if (position != limit) {
      throw new WireException("offset " + position + ": bytes left in a message");
    }
    limit = outerLimit;
    depth--;
  }

  /** Checks that a field has the wire type that its codec reads. */
  public void expect(int expected, int actual) {
    if (expected != actual) {
      throw new WireException(
          "offset " + position + ": wire type " + actual + " where " + expected + " is expected");
    }
  }

  /** Reads an {@code int32} value that is a byte. */
  public byte int8() {
    return (byte) ranged(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** Reads an {@code int32} value that is a short. */
  public short int16() {
    return (short) ranged(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Reads a {@code uint32} value that is a UTF-16 code unit. */
  public char char16() {
    return (char) ranged(Character.MIN_VALUE, Character.MAX_VALUE);
  }

  /** Reads an {@code int32} value. */
  public int int32() {
    return (int) varint();
  }

  /** Reads an {@code int64} value. */
  public long int64() {
    return varint();
  }

  /** Reads a {@code bool} value. */
  public boolean bool() {
    return varint() != 0;
  }

  /** Reads a {@code double} value. */
  public double float64() {
    return Double.longBitsToDouble(fixed64());
  }

  /** Reads a {@code float} value. */
  public float float32() {
    return Float.intBitsToFloat(fixed32());
  }

  /** Reads a string and checks that it is UTF-8. */
  public String string() {
    int length = length();
    int start = take(length);
    String value = new String(buffer, start, length, UTF_8);
    if (value.indexOf('\uFFFD') >= 0) {
      checkUtf8(start, length);
    }
    return value;
  }

  /** Reads bytes into an array of their own. */
  public byte[] bytes() {
    int length = length();
    int start = take(length);
    return Arrays.copyOfRange(buffer, start, start + length);
  }

  /** Reads a varint of up to ten bytes. */
  public long varint() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      byte next = buffer[take(1)];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new WireException("offset " + position + ": a varint longer than ten bytes");
  }

  /** Reads four bytes, little end first. */
  public int fixed32() {
    int start = take(4);
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = (value << 8) | (buffer[start + i] & 0xFF);
    }
    return value;
  }

  /** Reads eight bytes, little end first. */
  public long fixed64() {
    int start = take(8);
    long value = 0;
    for (int i = 7; i >= 0; i--) {
      value = (value << 8) | (buffer[start + i] & 0xFF);
    }
    return value;
  }

  static WireException tooDeep() {
    return new WireException("messages nest deeper than " + MAX_DEPTH);
  }

  private int ranged(int least, int most) {
    long value = varint();
    if (value < least || value > most) {
      throw new WireException(
          "offset " + position + ": " + value + " is not between " + least + " and " + most);
    }
    return (int) value;
  }

  private int length() {
    long length = varint();
    if (length < 0 || length > limit - position) {
      throw new WireException(
          "offset "
              + position
              + ": a length of "
              + length
              + " with "
              + (limit - position)
              + " left");
    }
    return (int) length;
  }

  private int take(int bytes) {
    if (bytes > limit - position) {
      throw new WireException("offset " + position + ": the bytes end early");
    }
    int start = position;
    position += bytes;
    return start;
  }

  private void checkUtf8(int start, int length) {
    try {
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(buffer, start, length));
    } catch (CharacterCodingException e) {
      throw new WireException("offset " + start + ": a string that is not UTF-8");
    }
  }
}
