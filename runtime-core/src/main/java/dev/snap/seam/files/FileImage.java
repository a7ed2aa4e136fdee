package dev.snap.seam.files;

import dev.snap.membrane.Action;
import dev.snap.membrane.threads.InterruptScope;
import dev.snap.seam.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file's whole content before live, for reading and writing at any place. Changes cross together,
 * when another file operation follows or at the end. For one thread at a time.
 */
@SuppressWarnings("NullAway") // Codecs of nothing, and nullable ones, take null.
public final class FileImage implements OpenFiles.OpenFile {
  private final String operation;
  private final Path path;
  private byte[] content;
  private int size;
  private boolean dirty;

  /**
   * The content of a file that was opened.
   *
   * @param writable whether it may be changed
   */
  public FileImage(String operation, Path path, byte[] content, boolean writable) {
    this.operation = operation;
    this.path = path;
    this.content = content;
    this.size = content.length;
    if (writable) {
      OpenFiles.opened(this);
    }
  }

  /** The size in bytes. */
  public int size() {
    return size;
  }

  /** Reads up to that many bytes from a place; -1 behind the end. */
  public int read(long from, byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (from >= size) {
      return -1;
    }
    int count = Math.min(length, size - (int) from);
    System.arraycopy(content, (int) from, into, offset, count);
    return count;
  }

  /** Writes bytes at a place; a gap before it is filled with zeros. */
  public void write(long at, byte[] bytes, int offset, int length) throws IOException {
    long end = at + length;
    resize(Math.max(end, size));
    System.arraycopy(bytes, offset, content, (int) at, length);
  }

  /** Cuts or extends the content. */
  public void resize(long length) throws IOException {
    if (length > Disk.LARGEST) {
      throw new IOException(path + " would exceed 256 MiB, the largest that a bootstrap may write");
    }
    if (length > content.length) {
      content = Arrays.copyOf(content, (int) Math.min(Disk.LARGEST, Math.max(length, 2L * size)));
    } else if (length < size) {
      Arrays.fill(content, (int) length, size, (byte) 0);
    }
    size = (int) length;
    dirty = true;
  }

  /** Closes the file. */
  public void close() {
    settle();
    OpenFiles.closed(this);
  }

  @Override
  public String subject() {
    return operation + "(\"" + path + "\")";
  }

  @Override
  public void settle() {
    if (!dirty) {
      return;
    }
    dirty = false;
    byte[] written = Arrays.copyOf(content, size);
    Action action = Disk.writing(Disk.action(operation, path).with("part", "all"), written);
    Door.change(action, () -> write(written));
  }

  private void write(byte[] written) throws IOException {
    InterruptScope scope = InterruptScope.open();
    try {
      Files.write(path, written);
    } finally {
      scope.end();
    }
  }
}
