package dev.snap.seam.files.io;

import dev.snap.seam.files.FileSink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** A file that was opened for writing before live. */
final class MembraneFileOutputStream extends FileOutputStream {
  private final FileSink sink;

  MembraneFileOutputStream(FileSink sink) {
    super(new FileDescriptor());
    this.sink = sink;
  }

  @Override
  public void write(int value) throws IOException {
    sink.write(value);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    sink.write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    sink.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    sink.flush();
  }

  @Override
  public void close() {
    sink.close();
  }
}
