package dev.snap.seam.files.io;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file that was taken in whole when it was opened before live. */
final class MembraneFileInputStream extends FileInputStream {
  private final InputStream content;
  private boolean closed;

  MembraneFileInputStream(InputStream content) {
    super(new FileDescriptor());
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    return open().read();
  }

  @Override
  public int read(byte[] into) throws IOException {
    return open().read(into, 0, into.length);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return open().read(into, offset, length);
  }

  @Override
  public byte[] readAllBytes() throws IOException {
    return open().readAllBytes();
  }

  @Override
  public byte[] readNBytes(int length) throws IOException {
    return open().readNBytes(length);
  }

  @Override
  public int readNBytes(byte[] into, int offset, int length) throws IOException {
    return open().readNBytes(into, offset, length);
  }

  @Override
  public long transferTo(OutputStream out) throws IOException {
    return open().transferTo(out);
  }

  @Override
  public long skip(long bytes) throws IOException {
    return open().skip(bytes);
  }

  @Override
  public int available() throws IOException {
    return open().available();
  }

  @Override
  public void close() {
    closed = true;
  }

  private InputStream open() throws IOException {
    if (closed) {
      throw new IOException("Stream Closed");
    }
    return content;
  }
}
