package dev.snap.bench.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The classes of a jar that are not as they were.
 *
 * @param before their bytes together, before they were rewritten
 * @param after their bytes together
 */
record Sizes(long before, long after) {

  static Sizes of(Path plain, Path rewritten) throws IOException {
    long before = 0;
    long after = 0;
    try (JarFile old = new JarFile(plain.toFile());
        JarFile fresh = new JarFile(rewritten.toFile())) {
      for (ZipEntry each : Collections.list(old.entries())) {
        if (!each.getName().endsWith(".class")) {
          continue;
        }
        byte[] was = content(old, each);
        byte[] is = content(fresh, fresh.getEntry(each.getName()));
        if (!Arrays.equals(was, is)) {
          before += was.length;
          after += is.length;
        }
      }
    }
    return new Sizes(before, after);
  }

  private static byte[] content(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** For example 0.04 for 4 %. */
  double growth() {
    return (double) after / before - 1;
  }
}
