package dev.snap.soundness.reliability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that is written: each write and the close are steps. */
record FailingChannel(FailingDisk disk, SeekableByteChannel real) implements SeekableByteChannel {
  @Override
  public int write(ByteBuffer bytes) throws IOException {
    disk.step("write");
    return real.write(bytes);
  }

  @Override
  public void close() throws IOException {
    if (real.isOpen()) {
      real.close();
      disk.step("close");
    }
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return real.read(bytes);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }
}
