package dev.snap.journal;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Blobs as files of one directory, named by their digest. For one writer; safe for many readers.
 */
public final class BlobDirectory implements Blobs {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final long MAX_SIZE = 256L << 20;

  private final Path directory;

  /** Blobs in a directory, which is made when the first one is put. */
  public BlobDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public String put(byte[] bytes) {
    String digest = Sha256.hex(bytes);
    Path file = directory.resolve(digest);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(directory);
        write(file, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest;
  }

  @Override
  public byte[] get(String digest) {
    try {
      byte[] bytes = read(file(digest));
      match(digest, Sha256.hex(bytes));
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void check(String digest) {
    try {
      match(digest, Sha256.hex(file(digest)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not by a channel, which an interrupt of the thread would close; the same holds for writing. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      out.write(bytes);
    }
  }

  private Path file(String digest) throws IOException {
    if (!DIGEST.matcher(digest).matches()) {
      throw damaged(digest, "is not the name of a blob");
    }
    Path file = directory.resolve(digest);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw damaged(digest, "is missing");
    }
    if (Files.size(file) > MAX_SIZE) {
      throw damaged(digest, "has " + Files.size(file) + " bytes, above the limit of " + MAX_SIZE);
    }
    return file;
  }

  private static void match(String digest, String found) {
    if (!found.equals(digest)) {
      throw damaged(digest, "does not hold the bytes that were recorded");
    }
  }

  private static SnapFailure damaged(String digest, String fact) {
    return new SnapFailure(
        SnapCode.JOURNAL_DAMAGED,
        "blobs/" + digest + " " + fact,
        "Copy the bundle again, or rebuild it with mvn snap:build.");
  }
}
