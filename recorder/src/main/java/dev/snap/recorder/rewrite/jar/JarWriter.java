package dev.snap.recorder.rewrite.jar;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar whose bytes depend on its content alone. Leaves out what rewriting makes untrue: jar
 * signatures, and the index that names other jars.
 */
public final class JarWriter implements AutoCloseable {
  private static final LocalDateTime TIMESTAMP = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern UNTRUE =
      Pattern.compile("META-INF/([^/]*\\.(SF|RSA|DSA|EC)|SIG-[^/]*|INDEX\\.LIST)");

  private final ZipOutputStream out;

  /** Opens the file, which is replaced when it exists. */
  public JarWriter(Path file) throws IOException {
    out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** Adds a file, or a folder when the name ends with a slash. */
  public void add(String name, byte[] content) throws IOException {
    if (UNTRUE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
      return;
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIMESTAMP);
    out.putNextEntry(entry);
    out.write(name.equals(ClassPathEntry.MANIFEST) ? JarManifest.unsigned(content) : content);
    out.closeEntry();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
