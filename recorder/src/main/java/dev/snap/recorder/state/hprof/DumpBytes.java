package dev.snap.recorder.state.hprof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a dump, mapped and not copied, so that a dump larger than the heap can be read.
 * Every read outside the file throws {@link DamagedDump}.
 */
final class DumpBytes {
  private static final int CHUNK_BITS = 30;
  private static final long CHUNK = 1L << CHUNK_BITS;
  private static final int OVERLAP = 8;

  private final ByteBuffer[] chunks;
  private final long size;
  private int idSize = 8;

  private DumpBytes(ByteBuffer[] chunks, long size) {
    this.chunks = chunks;
    this.size = size;
  }

  static DumpBytes map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer[] chunks = new ByteBuffer[(int) ((size + CHUNK - 1) >>> CHUNK_BITS)];
      for (int i = 0; i < chunks.length; i++) {
        long start = i * CHUNK;
        long length = Math.min(CHUNK + OVERLAP, size - start);
        chunks[i] = channel.map(FileChannel.MapMode.READ_ONLY, start, length);
      }
      return new DumpBytes(chunks, size);
    }
  }

  /** Sets the size of an object id in bytes, 4 or 8. */
  void idSize(int bytes) {
    idSize = bytes;
  }

  int idSize() {
    return idSize;
  }

  long size() {
    return size;
  }

  int u1(long at) {
    check(at, 1);
    return chunk(at).get(offset(at)) & 0xFF;
  }

  int u2(long at) {
    check(at, 2);
    return chunk(at).getShort(offset(at)) & 0xFFFF;
  }

  int i4(long at) {
    check(at, 4);
    return chunk(at).getInt(offset(at));
  }

  long u4(long at) {
    return i4(at) & 0xFFFFFFFFL;
  }

  long i8(long at) {
    check(at, 8);
    return chunk(at).getLong(offset(at));
  }

  long id(long at) {
    return idSize == 8 ? i8(at) : u4(at);
  }

  /** A value of a type as bits, sign extended; an id when it is a reference. */
  long value(long at, ValueType type) {
    return switch (type) {
      case OBJECT -> id(at);
      case BOOLEAN -> u1(at);
      case BYTE -> (byte) u1(at);
      case CHAR -> u2(at);
      case SHORT -> (short) u2(at);
      case INT, FLOAT -> i4(at);
      case LONG, DOUBLE -> i8(at);
    };
  }

  byte[] copy(long at, int length) {
    check(at, length);
    byte[] copy = new byte[length];
    int done = 0;
    while (done < length) {
      int offset = offset(at + done);
      int some = (int) Math.min(length - done, CHUNK - offset);
      chunk(at + done).get(offset, copy, done, some);
      done += some;
    }
    return copy;
  }

  private void check(long at, long length) {
    if (at < 0 || length < 0 || at > size - length) {
      throw new DamagedDump("it ends early, at byte " + size);
    }
  }

  private ByteBuffer chunk(long at) {
    return chunks[(int) (at >>> CHUNK_BITS)];
  }

  private static int offset(long at) {
    return (int) (at & (CHUNK - 1));
  }
}
