package dev.snap.seam.files;

import dev.snap.membrane.Action;
import dev.snap.membrane.threads.InterruptScope;
import dev.snap.seam.Change;
import dev.snap.seam.Door;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written as a stream before live. What was written crosses as one action when it is
 * flushed, when another file operation follows, when it exceeds 1 MiB, or at the end. For one
 * thread at a time.
 */
@SuppressWarnings("NullAway") // Codecs of nothing, and nullable ones, take null.
public final class FileSink extends OutputStream implements OpenFiles.OpenFile {
  private static final int CHUNK = 1 << 20;

  private final String operation;
  private final Path path;
  private final boolean append;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private long position;
  private boolean closed;

  private FileSink(String operation, Path path, boolean append) {
    this.operation = operation;
    this.path = path;
    this.append = append;
  }

  /**
   * Opens a file.
   *
   * @param open creates or truncates it, while recording only
   */
  public static FileSink open(Action action, Path path, boolean append, Change open) {
    Disk.change(action, open);
    FileSink sink = new FileSink(action.name(), path, append);
    OpenFiles.opened(sink);
    return sink;
  }

  @Override
  public void write(int value) throws IOException {
    checkOpen();
    buffer.write(value);
    settleWhenLarge();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    checkOpen();
    buffer.write(bytes, offset, length);
    settleWhenLarge();
  }

  @Override
  public void flush() {
    settle();
  }

  @Override
  public void close() {
    if (!closed) {
      settle();
      closed = true;
      OpenFiles.closed(this);
    }
  }

  @Override
  public String subject() {
    return operation + "(\"" + path + "\")";
  }

  @Override
  public void settle() {
    if (buffer.size() == 0) {
      return;
    }
    byte[] content = buffer.toByteArray();
    buffer.reset();
    long from = position;
    position += content.length;
    Action action = Disk.action(operation, path).with("part", "at " + from);
    Door.change(Disk.writing(action, content), () -> write(content, from));
  }

  private void write(byte[] content, long from) throws IOException {
    StandardOpenOption[] options =
        append
            ? new StandardOpenOption[] {StandardOpenOption.APPEND}
            : new StandardOpenOption[] {StandardOpenOption.WRITE};
    InterruptScope scope = InterruptScope.open();
    try (SeekableByteChannel file = Files.newByteChannel(path, options)) {
      if (!append) {
        file.position(from);
      }
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
    } finally {
      scope.end();
    }
  }

  private void settleWhenLarge() {
    if (buffer.size() >= CHUNK) {
      settle();
    }
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("Stream Closed");
    }
  }
}
