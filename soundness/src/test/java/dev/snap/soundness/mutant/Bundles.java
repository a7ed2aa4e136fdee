package dev.snap.soundness.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Copies of a bundle, made of links: who changes a part puts another file in its place.
 *
 * @param original the bundle
 * @param directory where copies stand
 */
public record Bundles(Path original, Path directory) {
  /** A copy with a change. */
  public Path with(Mutant.Change change) throws IOException {
    Path copy = Files.createTempDirectory(directory, "bundle");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.skip(1).toList()) {
        Path to = copy.resolve(original.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectory(to);
        } else {
          Files.createLink(to, file);
        }
      }
    }
    change.in(copy);
    return copy;
  }

  /** Deletes a copy. */
  public static void delete(Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
