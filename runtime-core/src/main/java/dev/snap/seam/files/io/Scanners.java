package dev.snap.seam.files.io;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Contents;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Scanner;

/** Scanners of files. */
@SuppressWarnings("DefaultCharset") // Stands for methods that take the default.
public final class Scanners {
  private Scanners() {}

  @Replaces(value = Scanner.class, kind = Kind.NEW)
  public static Scanner newScanner(File file) throws FileNotFoundException {
    return Door.live() ? new Scanner(file) : scanner(file, Charset.defaultCharset());
  }

  @Replaces(value = Scanner.class, kind = Kind.NEW)
  public static Scanner newScanner(File file, String charset) throws FileNotFoundException {
    return Door.live() ? new Scanner(file, charset) : scanner(file, Charset.forName(charset));
  }

  @Replaces(value = Scanner.class, kind = Kind.NEW)
  public static Scanner newScanner(File file, Charset charset) throws IOException {
    return Door.live() ? new Scanner(file, charset) : scanner(file, charset);
  }

  @Replaces(value = Scanner.class, kind = Kind.NEW)
  public static Scanner newScanner(Path path) throws IOException {
    return Door.live() ? new Scanner(path) : newScanner(path, Charset.defaultCharset());
  }

  @Replaces(value = Scanner.class, kind = Kind.NEW)
  public static Scanner newScanner(Path path, String charset) throws IOException {
    return Door.live() ? new Scanner(path, charset) : newScanner(path, Charset.forName(charset));
  }

  @Replaces(value = Scanner.class, kind = Kind.NEW)
  public static Scanner newScanner(Path path, Charset charset) throws IOException {
    return Door.live()
        ? new Scanner(path, charset)
        : new Scanner(Contents.newInputStream(path), charset);
  }

  private static Scanner scanner(File file, Charset charset) throws FileNotFoundException {
    return new Scanner(Opening.content("new Scanner", file), charset);
  }
}
