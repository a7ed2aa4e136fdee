package dev.snap.seam.net.socket;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** What goes over a line, each write at once. */
final class LineOutput extends OutputStream {
  private final Line line;

  LineOutput(Line line) {
    this.line = line;
  }

  @Override
  public void write(int value) throws IOException {
    line.write(new byte[] {(byte) value});
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > 0) {
      line.write(Arrays.copyOfRange(bytes, offset, offset + length));
    }
  }
}
