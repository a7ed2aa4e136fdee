package dev.snap.seam.net.socket;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What comes over a line, taken in piece by piece. For one thread at a time. */
final class LineInput extends InputStream {
  private final Line line;
  private byte[] piece = new byte[0];
  private int next;
  private boolean over;

  LineInput(Line line) {
    this.line = line;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    line.checkAlive();
    if (length == 0) {
      return 0;
    }
    if (next == piece.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, piece.length - next);
    System.arraycopy(piece, next, into, offset, count);
    next += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    int left = piece.length - next;
    return left > 0 || over ? left : line.available();
  }

  private boolean fill() throws IOException {
    if (over) {
      return false;
    }
    Optional<byte[]> more = line.read();
    over = more.isEmpty();
    piece = more.orElse(new byte[0]);
    next = 0;
    return !over;
  }
}
