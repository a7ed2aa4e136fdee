package dev.snap.seam.files.io;

import dev.snap.membrane.Action;
import dev.snap.seam.files.Disk;
import dev.snap.seam.files.FileImage;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * A file that was opened for reading or writing at any place before live. Its superclass has no
 * constructor that opens nothing, so it holds the null device. For one thread at a time.
 */
final class MembraneRandomAccessFile extends RandomAccessFile {
  private static final String NULL_DEVICE = File.separatorChar == '\\' ? "NUL" : "/dev/null";

  private final FileImage image;
  private final boolean writable;
  private long position;
  private boolean closed;

  private MembraneRandomAccessFile(FileImage image, boolean writable) throws FileNotFoundException {
    super(NULL_DEVICE, "r");
    this.image = image;
    this.writable = writable;
  }

  static MembraneRandomAccessFile open(File file, String mode) throws FileNotFoundException {
    Action action = Disk.action("new RandomAccessFile", file).with("mode", mode);
    byte[] content =
        Disk.content(
            action,
            () -> {
              new RandomAccessFile(file, mode).close();
              return new FileInputStream(file);
            });
    boolean writable = mode.startsWith("rw");
    FileImage image = new FileImage(action.name(), file.toPath(), content, writable);
    return new MembraneRandomAccessFile(image, writable);
  }

  /** Writes the low byte of each character. */
  void putBytes(String text) throws IOException {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    write(bytes, 0, bytes.length);
  }

  /** Writes two bytes for each character, the high one first. */
  void putChars(String text) throws IOException {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    write(bytes, 0, bytes.length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into) throws IOException {
    return read(into, 0, into.length);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    checkOpen();
    int count = image.read(position, into, offset, length);
    position += Math.max(count, 0);
    return count;
  }

  @Override
  public int skipBytes(int count) throws IOException {
    checkOpen();
    int skipped = (int) Math.max(0, Math.min(count, image.size() - position));
    position += skipped;
    return skipped;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    checkWritable();
    image.write(position, bytes, offset, length);
    position += length;
  }

  @Override
  public long getFilePointer() throws IOException {
    checkOpen();
    return position;
  }

  @Override
  public void seek(long place) throws IOException {
    checkOpen();
    if (place < 0) {
      throw new IOException("Negative seek offset");
    }
    position = place;
  }

  @Override
  public long length() throws IOException {
    checkOpen();
    return image.size();
  }

  @Override
  public void setLength(long length) throws IOException {
    checkWritable();
    image.resize(length);
    position = Math.min(position, length);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      image.close();
      super.close();
    }
  }

  private void checkWritable() throws IOException {
    checkOpen();
    if (!writable) {
      throw new IOException("Bad file descriptor");
    }
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("Stream Closed");
    }
  }
}
