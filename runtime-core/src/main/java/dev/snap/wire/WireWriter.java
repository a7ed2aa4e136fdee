package dev.snap.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Writes protobuf wire format into a growing array in one forward pass. For one thread.
 *
 * <p>The typed methods skip the default value of their type, as proto3 does for fields without
 * presence; the {@code raw} methods write value bytes without a tag.
 */
public final class WireWriter {
  /** The wire type of varints. */
  public static final int VARINT = 0;

  /** The wire type of 64-bit values. */
  public static final int FIXED64 = 1;

  /** The wire type of strings, bytes, messages and packed lists. */
  public static final int LENGTH = 2;

  /** The wire type of 32-bit values. */
  public static final int FIXED32 = 5;

  private static final int INITIAL = 128;
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private final References references;
  private byte[] buffer = new byte[INITIAL];
  private int position;
  private int depth;

  /** A writer whose service objects cross by {@code references}. */
  public WireWriter(References references) {
    this.references = references;
  }

  /** How service objects cross. */
  public References references() {
    return references;
  }

  /** The bytes written so far, in an array of their own. */
  public byte[] toBytes() {
    return Arrays.copyOf(buffer, position);
  }

  /** The number of bytes written so far. */
  public int size() {
    return position;
  }

  /** Writes an {@code int32} field. */
  public void int32(int field, int value) {
    int64(field, value);
  }

  /** Writes an {@code int64} field. */
  public void int64(int field, long value) {
    if (value != 0) {
      tag(field, VARINT);
      rawVarint(value);
    }
  }

  /** Writes a {@code bool} field. */
  public void bool(int field, boolean value) {
    if (value) {
      tag(field, VARINT);
      rawVarint(1);
    }
  }

  /** Writes a {@code double} field; only positive zero is the default. */
  public void float64(int field, double value) {
    long bits = Double.doubleToRawLongBits(value);
    if (bits != 0) {
      tag(field, FIXED64);
      rawFixed64(bits);
    }
  }

  /** Writes a {@code float} field; only positive zero is the default. */
  public void float32(int field, float value) {
    int bits = Float.floatToRawIntBits(value);
    if (bits != 0) {
      tag(field, FIXED32);
      rawFixed32(bits);
    }
  }

  /** Writes a {@code string} field. */
  public void string(int field, String value) {
    if (value == null) {
      throw WireException.missing("a string").at(field);
    }
    if (!value.isEmpty()) {
      tag(field, LENGTH);
      try {
        rawString(value);
      } catch (WireException e) {
        throw e.at(field);
      }
    }
  }

  /** Writes a {@code bytes} field. */
  public void bytes(int field, byte[] value) {
    if (value == null) {
      throw WireException.missing("a byte array").at(field);
    }
    if (value.length > 0) {
      tag(field, LENGTH);
      rawBytes(value);
    }
  }

  /** Writes a tag. */
  public void tag(int field, int wireType) {
    rawVarint(((long) field << 3 | wireType) & 0xFFFFFFFFL);
  }

  /**
   * Opens a length-delimited field, whose content is written next.
   *
   * @return the mark to close it with
   */
  public int open(int field) {
    if (++depth > WireReader.MAX_DEPTH) {
      throw WireReader.tooDeep();
    }
    tag(field, LENGTH);
    room(1);
    return ++position;
  }

  /** Closes a length-delimited field: writes the length in front of the content. */
  public void close(int mark) {
    int length = position - mark;
    int extra = varintSize(length) - 1;
    if (extra > 0) {
      room(extra);
      System.arraycopy(buffer, mark, buffer, mark + extra, length);
    }
    position = mark - 1;
    rawVarint(length);
    position += length;
    depth--;
  }

  /** Writes a varint without a tag. */
  public void rawVarint(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      buffer[position++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    buffer[position++] = (byte) rest;
  }

  /** Writes four bytes, little end first, without a tag. */
  public void rawFixed32(int value) {
    room(4);
    for (int shift = 0; shift < 32; shift += 8) {
      buffer[position++] = (byte) (value >>> shift);
    }
  }

  /** Writes eight bytes, little end first, without a tag. */
  public void rawFixed64(long value) {
    room(8);
    for (int shift = 0; shift < 64; shift += 8) {
      buffer[position++] = (byte) (value >>> shift);
    }
  }

  /** Writes length and UTF-8 bytes without a tag. */
  public void rawString(String value) {
    byte[] encoded = value.getBytes(UTF_8);
    if (hasLoneSurrogate(value, encoded)) {
      throw new WireException("a string holds half a surrogate pair, which UTF-8 cannot carry");
    }
    rawBytes(encoded);
  }

  /** Writes length and bytes without a tag. */
  public void rawBytes(byte[] value) {
    rawVarint(value.length);
    room(value.length);
    System.arraycopy(value, 0, buffer, position, value.length);
    position += value.length;
  }

  /** The number of bytes a varint takes. */
  static int varintSize(int value) {
    return (38 - Integer.numberOfLeadingZeros(value)) / 7 + (value == 0 ? 1 : 0);
  }

  private static boolean hasLoneSurrogate(String value, byte[] encoded) {
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '?') {
        return !new String(encoded, UTF_8).equals(value);
      }
    }
    return false;
  }

  private void room(int bytes) {
    if (buffer.length - position < bytes) {
      long needed = (long) position + bytes;
      if (needed > MAX_SIZE) {
        throw new WireException("a message larger than 2 GiB cannot be written");
      }
      buffer =
          Arrays.copyOf(buffer, (int) Math.min(MAX_SIZE, Math.max(buffer.length * 2L, needed)));
    }
  }
}
