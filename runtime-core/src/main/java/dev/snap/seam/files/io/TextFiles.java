package dev.snap.seam.files.io;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.charset.Charset;

/** Readers and writers of text files. */
@SuppressWarnings("DefaultCharset") // Stands for methods that take the default.
public final class TextFiles {
  private TextFiles() {}

  @Replaces(value = FileReader.class, kind = Kind.NEW)
  public static FileReader newFileReader(String name) throws FileNotFoundException {
    return Door.live() ? new FileReader(name) : reader(new File(name), Charset.defaultCharset());
  }

  @Replaces(value = FileReader.class, kind = Kind.NEW)
  public static FileReader newFileReader(File file) throws FileNotFoundException {
    return Door.live() ? new FileReader(file) : reader(file, Charset.defaultCharset());
  }

  @Replaces(value = FileReader.class, kind = Kind.NEW)
  public static FileReader newFileReader(String name, Charset charset) throws IOException {
    return Door.live() ? new FileReader(name, charset) : reader(new File(name), charset);
  }

  @Replaces(value = FileReader.class, kind = Kind.NEW)
  public static FileReader newFileReader(File file, Charset charset) throws IOException {
    return Door.live() ? new FileReader(file, charset) : reader(file, charset);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(String name) throws IOException {
    return newFileWriter(name, Charset.defaultCharset(), false);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(String name, boolean append) throws IOException {
    return newFileWriter(name, Charset.defaultCharset(), append);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(String name, Charset charset) throws IOException {
    return newFileWriter(name, charset, false);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(String name, Charset charset, boolean append)
      throws IOException {
    return newFileWriter(new File(name), charset, append);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(File file) throws IOException {
    return newFileWriter(file, Charset.defaultCharset(), false);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(File file, boolean append) throws IOException {
    return newFileWriter(file, Charset.defaultCharset(), append);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(File file, Charset charset) throws IOException {
    return newFileWriter(file, charset, false);
  }

  @Replaces(value = FileWriter.class, kind = Kind.NEW)
  public static FileWriter newFileWriter(File file, Charset charset, boolean append)
      throws IOException {
    return Door.live()
        ? new FileWriter(file, charset, append)
        : new MembraneFileWriter(Opening.sink("new FileWriter", file, append), charset);
  }

  private static FileReader reader(File file, Charset charset) throws FileNotFoundException {
    return new MembraneFileReader(Opening.content("new FileReader", file), charset);
  }
}
