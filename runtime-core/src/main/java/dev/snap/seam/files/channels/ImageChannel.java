package dev.snap.seam.files.channels;

import dev.snap.seam.files.FileImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A channel over the image of a file. For one thread at a time. */
final class ImageChannel implements SeekableByteChannel {
  private final FileImage image;
  private final boolean writable;
  private final boolean append;
  private final boolean readable;
  private long position;
  private boolean closed;

  ImageChannel(FileImage image, Set<? extends OpenOption> options) {
    this.image = image;
    this.writable = Channels.writes(options);
    this.append = options.contains(StandardOpenOption.APPEND);
    this.readable = !writable || options.contains(StandardOpenOption.READ);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    checkOpen();
    if (!readable) {
      throw new NonReadableChannelException();
    }
    byte[] bytes = new byte[Math.max(0, Math.min(into.remaining(), image.size()))];
    int count = image.read(position, bytes, 0, bytes.length);
    if (count > 0) {
      into.put(bytes, 0, count);
      position += count;
    }
    return count == 0 && into.hasRemaining() ? -1 : count;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    checkWritable();
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    long at = append ? image.size() : position;
    image.write(at, bytes, 0, bytes.length);
    position = at + bytes.length;
    return bytes.length;
  }

  @Override
  public long position() throws IOException {
    checkOpen();
    return position;
  }

  @Override
  public SeekableByteChannel position(long place) throws IOException {
    checkOpen();
    if (place < 0) {
      throw new IllegalArgumentException("Negative position");
    }
    position = place;
    return this;
  }

  @Override
  public long size() throws IOException {
    checkOpen();
    return image.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    checkWritable();
    if (size < image.size()) {
      image.resize(size);
    }
    position = Math.min(position, size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
    image.close();
  }

  private void checkWritable() throws IOException {
    checkOpen();
    if (!writable) {
      throw new NonWritableChannelException();
    }
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
  }
}
