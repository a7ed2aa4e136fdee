package dev.snap.seam.files.io;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** Printers to files. */
@SuppressWarnings("DefaultCharset") // Stands for methods that take the default.
public final class Printers {
  private Printers() {}

  @Replaces(value = PrintWriter.class, kind = Kind.NEW)
  public static PrintWriter newPrintWriter(String name) throws FileNotFoundException {
    return Door.live() ? new PrintWriter(name) : newPrintWriter(new File(name));
  }

  @Replaces(value = PrintWriter.class, kind = Kind.NEW)
  public static PrintWriter newPrintWriter(String name, String charset)
      throws FileNotFoundException, UnsupportedEncodingException {
    return newPrintWriter(new File(name), charset);
  }

  @Replaces(value = PrintWriter.class, kind = Kind.NEW)
  public static PrintWriter newPrintWriter(String name, Charset charset) throws IOException {
    return newPrintWriter(new File(name), charset);
  }

  @Replaces(value = PrintWriter.class, kind = Kind.NEW)
  public static PrintWriter newPrintWriter(File file) throws FileNotFoundException {
    return Door.live() ? new PrintWriter(file) : writer(file, Charset.defaultCharset());
  }

  @Replaces(value = PrintWriter.class, kind = Kind.NEW)
  public static PrintWriter newPrintWriter(File file, String charset)
      throws FileNotFoundException, UnsupportedEncodingException {
    return Door.live() ? new PrintWriter(file, charset) : writer(file, named(charset));
  }

  @Replaces(value = PrintWriter.class, kind = Kind.NEW)
  public static PrintWriter newPrintWriter(File file, Charset charset) throws IOException {
    return Door.live() ? new PrintWriter(file, charset) : writer(file, charset);
  }

  @Replaces(value = PrintStream.class, kind = Kind.NEW)
  public static PrintStream newPrintStream(String name) throws FileNotFoundException {
    return Door.live() ? new PrintStream(name) : newPrintStream(new File(name));
  }

  @Replaces(value = PrintStream.class, kind = Kind.NEW)
  public static PrintStream newPrintStream(String name, String charset)
      throws FileNotFoundException, UnsupportedEncodingException {
    return newPrintStream(new File(name), charset);
  }

  @Replaces(value = PrintStream.class, kind = Kind.NEW)
  public static PrintStream newPrintStream(String name, Charset charset) throws IOException {
    return newPrintStream(new File(name), charset);
  }

  @Replaces(value = PrintStream.class, kind = Kind.NEW)
  public static PrintStream newPrintStream(File file) throws FileNotFoundException {
    return Door.live() ? new PrintStream(file) : stream(file, Charset.defaultCharset());
  }

  @Replaces(value = PrintStream.class, kind = Kind.NEW)
  public static PrintStream newPrintStream(File file, String charset)
      throws FileNotFoundException, UnsupportedEncodingException {
    return Door.live() ? new PrintStream(file, charset) : stream(file, named(charset));
  }

  @Replaces(value = PrintStream.class, kind = Kind.NEW)
  public static PrintStream newPrintStream(File file, Charset charset) throws IOException {
    return Door.live() ? new PrintStream(file, charset) : stream(file, charset);
  }

  /** The charset of that name. */
  static Charset named(String charset) throws UnsupportedEncodingException {
    try {
      return Charset.forName(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      UnsupportedEncodingException unsupported = new UnsupportedEncodingException(charset);
      unsupported.initCause(e);
      throw unsupported;
    }
  }

  private static PrintWriter writer(File file, Charset charset) throws FileNotFoundException {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(Opening.sink("new PrintWriter", file, false), charset)));
  }

  private static PrintStream stream(File file, Charset charset) throws FileNotFoundException {
    return new PrintStream(Opening.sink("new PrintStream", file, false), false, charset);
  }
}
