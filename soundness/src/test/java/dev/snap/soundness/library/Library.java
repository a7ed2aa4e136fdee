package dev.snap.soundness.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library of the suite: a Java file below {@code src/libraries} whose first lines, as comments,
 * are the coordinates of its class path.
 *
 * @param name the name of the file, and of the class of the bootstrap
 * @param coordinates as Maven reads them, the library itself first
 * @param source the source of the bootstrap
 */
record Library(String name, List<String> coordinates, String source) {
  private static final Path SOURCES = Path.of("src", "libraries");
  private static final String COORDINATE = "// ";

  /** All libraries, by name. */
  static List<Library> all() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted().map(Library::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Library read(Path file) {
    try {
      String source = Files.readString(file);
      List<String> coordinates =
          source
              .lines()
              .takeWhile(line -> line.startsWith(COORDINATE))
              .map(line -> line.substring(COORDINATE.length()))
              .toList();
      return new Library(file.getFileName().toString().replace(".java", ""), coordinates, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class of the bootstrap. */
  String root() {
    return "libraries." + name;
  }

  /** What the library is called in a table: its artifact. */
  String artifact() {
    return coordinates.isEmpty() ? "JDK" : coordinates.get(0).split(":")[1];
  }

  /** Its version; that of a part of the JDK is the JDK's. */
  String version() {
    if (coordinates.isEmpty()) {
      return System.getProperty("java.version");
    }
    String[] parts = coordinates.get(0).split(":");
    return parts[parts.length - 1];
  }

  @Override
  public String toString() {
    return name;
  }
}
