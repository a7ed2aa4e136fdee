package dev.snap.seam.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.membrane.Action;
import dev.snap.seam.Replaces;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What is written to files, by {@link Files}. */
@SuppressWarnings("ByteBufferBackingArray") // The buffer was allocated here.
public final class Writes {
  private Writes() {}

  @Replaces(Files.class)
  public static Path write(Path path, byte[] content, OpenOption... options) throws IOException {
    return Disk.covers(path)
        ? put("Files.write", path, content, options)
        : Files.write(path, content, options);
  }

  @Replaces(Files.class)
  public static Path write(Path path, Iterable<? extends CharSequence> lines, OpenOption... options)
      throws IOException {
    return write(path, lines, UTF_8, options);
  }

  @Replaces(Files.class)
  public static Path write(
      Path path, Iterable<? extends CharSequence> lines, Charset charset, OpenOption... options)
      throws IOException {
    if (!Disk.covers(path)) {
      return Files.write(path, lines, charset, options);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(content, charset.newEncoder())) {
      for (CharSequence each : lines) {
        out.append(each).append(System.lineSeparator());
      }
    }
    return put("Files.write", path, content.toByteArray(), options);
  }

  @Replaces(Files.class)
  public static Path writeString(Path path, CharSequence text, OpenOption... options)
      throws IOException {
    return writeString(path, text, UTF_8, options);
  }

  @Replaces(Files.class)
  public static Path writeString(
      Path path, CharSequence text, Charset charset, OpenOption... options) throws IOException {
    if (!Disk.covers(path)) {
      return Files.writeString(path, text, charset, options);
    }
    ByteBuffer encoded =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    byte[] content = Arrays.copyOf(encoded.array(), encoded.limit());
    return put("Files.writeString", path, content, options);
  }

  @Replaces(Files.class)
  public static OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    return Disk.covers(path)
        ? sink("Files.newOutputStream", path, options)
        : Files.newOutputStream(path, options);
  }

  @Replaces(Files.class)
  public static BufferedWriter newBufferedWriter(Path path, OpenOption... options)
      throws IOException {
    return newBufferedWriter(path, UTF_8, options);
  }

  @Replaces(Files.class)
  public static BufferedWriter newBufferedWriter(Path path, Charset charset, OpenOption... options)
      throws IOException {
    if (!Disk.covers(path)) {
      return Files.newBufferedWriter(path, charset, options);
    }
    OutputStream out = sink("Files.newBufferedWriter", path, options);
    return new BufferedWriter(new OutputStreamWriter(out, charset.newEncoder()));
  }

  private static Path put(String operation, Path path, byte[] content, OpenOption... options) {
    Disk.change(
        Disk.writing(action(operation, path, options), content),
        () -> Files.write(path, content, options));
    return path;
  }

  private static OutputStream sink(String operation, Path path, OpenOption... options) {
    if (Arrays.asList(options).contains(StandardOpenOption.DELETE_ON_CLOSE)) {
      throw Disk.refusal(operation + " with DELETE_ON_CLOSE");
    }
    return FileSink.open(
        action(operation, path, options),
        path,
        Arrays.asList(options).contains(StandardOpenOption.APPEND),
        () -> Files.newOutputStream(path, options).close());
  }

  private static Action action(String operation, Path path, OpenOption... options) {
    return Disk.with(Disk.action(operation, path), "options", (Object[]) options);
  }
}
