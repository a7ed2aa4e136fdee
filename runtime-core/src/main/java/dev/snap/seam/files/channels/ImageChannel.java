package dev.snap.seam.files.channels;

import dev.snap.seam.files.Disk;
import dev.snap.seam.files.FileImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/** A channel over the image of a file. For one thread at a time. */
final class ImageChannel extends FileChannel {
  private static final int LARGEST_PART = 1 << 20;

  private final FileImage image;
  private final boolean writable;
  private final boolean append;
  private final boolean readable;
  private long position;

  ImageChannel(FileImage image, Set<? extends OpenOption> options) {
    this.image = image;
    this.writable = Channels.writes(options);
    this.append = options.contains(StandardOpenOption.APPEND);
    this.readable = !writable || options.contains(StandardOpenOption.READ);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int count = read(into, position);
    position += Math.max(count, 0);
    return count;
  }

  @Override
  public int read(ByteBuffer into, long from) throws IOException {
    checkPlace(from);
    checkOpen();
    if (!readable) {
      throw new NonReadableChannelException();
    }
    byte[] bytes = new byte[Math.max(0, Math.min(into.remaining(), image.size()))];
    int count = image.read(from, bytes, 0, bytes.length);
    if (count > 0) {
      into.put(bytes, 0, count);
    }
    return count == 0 && into.hasRemaining() ? -1 : count;
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    long sum = 0;
    for (ByteBuffer each : Arrays.asList(into).subList(offset, offset + length)) {
      int count = each.hasRemaining() ? read(each) : 0;
      if (count < 0) {
        return sum == 0 ? -1 : sum;
      }
      sum += count;
    }
    return sum;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    long at = append ? image.size() : position;
    int count = write(from, at);
    position = at + count;
    return count;
  }

  @Override
  public int write(ByteBuffer from, long at) throws IOException {
    checkPlace(at);
    checkWritable();
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    image.write(append ? image.size() : at, bytes, 0, bytes.length);
    return bytes.length;
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    long sum = 0;
    for (ByteBuffer each : Arrays.asList(from).subList(offset, offset + length)) {
      sum += write(each);
    }
    return sum;
  }

  @Override
  public long transferTo(long from, long count, WritableByteChannel to) throws IOException {
    ByteBuffer part = part(from, count);
    int read = read(part, from);
    return read <= 0 ? 0 : to.write(part.flip());
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long at, long count) throws IOException {
    checkPlace(at);
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(count, LARGEST_PART));
    while (part.hasRemaining() && from.read(part) > 0) {
      // as many as come
    }
    return at > image.size() ? 0 : write(part.flip(), at);
  }

  private ByteBuffer part(long from, long count) {
    checkPlace(from);
    long rest = Math.max(0, image.size() - from);
    return ByteBuffer.allocate((int) Math.min(Math.min(count, rest), LARGEST_PART));
  }

  @Override
  public long position() throws IOException {
    checkOpen();
    return position;
  }

  @Override
  public FileChannel position(long place) throws IOException {
    checkOpen();
    checkPlace(place);
    position = place;
    return this;
  }

  @Override
  public long size() throws IOException {
    checkOpen();
    return image.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    checkWritable();
    if (size < image.size()) {
      image.resize(size);
    }
    position = Math.min(position, size);
    return this;
  }

  /** What is written reaches the disk when it is closed. */
  @Override
  public void force(boolean metaData) throws IOException {
    checkOpen();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long from, long size) {
    throw Disk.refusal("FileChannel.map");
  }

  @Override
  public FileLock lock(long from, long size, boolean shared) {
    throw Disk.refusal("FileChannel.lock");
  }

  @Override
  public FileLock tryLock(long from, long size, boolean shared) {
    throw Disk.refusal("FileChannel.tryLock");
  }

  @Override
  protected void implCloseChannel() {
    image.close();
  }

  private void checkWritable() throws IOException {
    checkOpen();
    if (!writable) {
      throw new NonWritableChannelException();
    }
  }

  private void checkOpen() throws IOException {
    if (!isOpen()) {
      throw new ClosedChannelException();
    }
  }

  private static void checkPlace(long place) {
    if (place < 0) {
      throw new IllegalArgumentException("Negative position");
    }
  }
}
