package dev.snap.seam.files.io;

import java.io.FileDescriptor;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A text file that was taken in whole when it was opened before live. */
final class MembraneFileReader extends FileReader {
  private final InputStreamReader content;

  MembraneFileReader(InputStream content, Charset charset) {
    super(new FileDescriptor());
    this.content = new InputStreamReader(content, charset);
  }

  @Override
  public @Nullable String getEncoding() {
    return content.getEncoding();
  }

  @Override
  public int read() throws IOException {
    return content.read();
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    return content.read(into, offset, length);
  }

  @Override
  public int read(CharBuffer into) throws IOException {
    return content.read(into);
  }

  @Override
  public boolean ready() throws IOException {
    return content.ready();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
