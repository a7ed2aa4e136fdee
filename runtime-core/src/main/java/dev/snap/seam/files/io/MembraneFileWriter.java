package dev.snap.seam.files.io;

import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A text file that was opened for writing before live. */
final class MembraneFileWriter extends FileWriter {
  private final OutputStreamWriter out;

  MembraneFileWriter(OutputStream out, Charset charset) {
    super(new FileDescriptor());
    this.out = new OutputStreamWriter(out, charset);
  }

  @Override
  public @Nullable String getEncoding() {
    return out.getEncoding();
  }

  @Override
  public void write(int character) throws IOException {
    out.write(character);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    out.write(text, offset, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(text, offset, length);
  }

  @Override
  public Writer append(@Nullable CharSequence text) throws IOException {
    out.append(text);
    return this;
  }

  @Override
  public Writer append(@Nullable CharSequence text, int start, int end) throws IOException {
    out.append(text, start, end);
    return this;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
