package dev.snap.seam.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.seam.Replaces;
import dev.snap.seam.random.RandomDevice;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What files hold, by {@link Files}. */
@SuppressWarnings("StreamResourceLeak") // The caller closes what it is given.
public final class Contents {
  private Contents() {}

  @Replaces(Files.class)
  public static byte[] readAllBytes(Path path) throws IOException {
    return Disk.covers(path) ? read("Files.readAllBytes", path) : Files.readAllBytes(path);
  }

  @Replaces(Files.class)
  public static String readString(Path path) throws IOException {
    return readString(path, UTF_8);
  }

  @Replaces(Files.class)
  public static String readString(Path path, Charset charset) throws IOException {
    if (!Disk.covers(path)) {
      return Files.readString(path, charset);
    }
    ByteBuffer bytes = ByteBuffer.wrap(read("Files.readString", path));
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes)
        .toString();
  }

  @Replaces(Files.class)
  public static List<String> readAllLines(Path path) throws IOException {
    return readAllLines(path, UTF_8);
  }

  @Replaces(Files.class)
  public static List<String> readAllLines(Path path, Charset charset) throws IOException {
    if (!Disk.covers(path)) {
      return Files.readAllLines(path, charset);
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = reader("Files.readAllLines", path, charset)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Replaces(Files.class)
  public static Stream<String> lines(Path path) throws IOException {
    return lines(path, UTF_8);
  }

  @Replaces(Files.class)
  public static Stream<String> lines(Path path, Charset charset) throws IOException {
    if (!Disk.covers(path)) {
      return Files.lines(path, charset);
    }
    BufferedReader reader = reader("Files.lines", path, charset);
    return reader.lines().onClose(() -> close(reader));
  }

  @Replaces(Files.class)
  public static BufferedReader newBufferedReader(Path path) throws IOException {
    return newBufferedReader(path, UTF_8);
  }

  @Replaces(Files.class)
  public static BufferedReader newBufferedReader(Path path, Charset charset) throws IOException {
    return Disk.covers(path)
        ? reader("Files.newBufferedReader", path, charset)
        : Files.newBufferedReader(path, charset);
  }

  @Replaces(Files.class)
  public static InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    if (Disk.covers(path) && RandomDevice.isAt(path.toString())) {
      return RandomDevice.open(path.toString());
    }
    return Disk.covers(path)
        ? new ByteArrayInputStream(
            Disk.content(
                Disk.with(Disk.action("Files.newInputStream", path), "options", (Object[]) options),
                () -> Files.newInputStream(path, options)))
        : Files.newInputStream(path, options);
  }

  @Replaces(Files.class)
  public static long mismatch(Path one, Path other) throws IOException {
    return Disk.covers(one) && Disk.covers(other)
        ? Disk.number(
            Disk.action("Files.mismatch", one).with("other", other.toString()),
            () -> Files.mismatch(one, other))
        : Files.mismatch(one, other);
  }

  /** Reads a whole file, for an operation of that name. */
  static byte[] read(String operation, Path path) {
    return Disk.content(Disk.action(operation, path), () -> Files.newInputStream(path));
  }

  private static BufferedReader reader(String operation, Path path, Charset charset) {
    InputStream bytes = new ByteArrayInputStream(read(operation, path));
    return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
