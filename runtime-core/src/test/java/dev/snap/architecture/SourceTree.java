package dev.snap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of all modules; those of the integration tests are users' and have no rules. */
final class SourceTree {
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> MODULES =
      List.of(
          "runtime-core",
          "processor",
          "transport-grpc",
          "recorder",
          "runner",
          "testing",
          "soundness",
          "maven-plugin");

  private SourceTree() {}

  /** The Java files of all modules, for running and for tests. */
  static List<Source> all() {
    return MODULES.stream()
        .flatMap(module -> Stream.of("main", "test").flatMap(kind -> of(module, kind)))
        .toList();
  }

  /** The Java files for running. */
  static List<Source> main() {
    return all().stream().filter(source -> source.kind().equals("main")).toList();
  }

  private static Stream<Source> of(String module, String kind) {
    Path root = PROJECT.resolve(module).resolve("src").resolve(kind).resolve("java");
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> new Source(module, kind, root.relativize(file), text(file)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file.
   *
   * @param module the directory of its module
   * @param kind {@code main} or {@code test}
   * @param path from the root of its packages
   */
  record Source(String module, String kind, Path path, String text) {
    /** Its name without the ending. */
    String name() {
      return String.valueOf(path.getFileName()).replace(".java", "");
    }

    /** Its package. */
    String packageName() {
      String file = path.toString().replace('/', '.').replace('\\', '.');
      return file.substring(0, file.length() - name().length() - ".java".length() - 1);
    }

    @Override
    public String toString() {
      return module + "/" + kind + "/" + path;
    }
  }
}
