package dev.snap.recorder.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of all modules and the rows of all tables, as they stand in the sources. */
final class ProjectTests {
  /** The directory above this module. */
  static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private static final Path TABLES =
      PROJECT.resolve("recorder/src/test/resources/dev/snap/recorder/surface");

  private final Map<String, String> sources = new TreeMap<>();

  private ProjectTests() {}

  /** Reads all sources of tests. */
  static ProjectTests read() {
    ProjectTests tests = new ProjectTests();
    try (Stream<Path> modules = Files.list(PROJECT)) {
      for (Path module : (Iterable<Path>) modules::iterator) {
        tests.readModule(module.resolve("src/test/java"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tests;
  }

  private void readModule(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (name.endsWith(".java")) {
          sources.merge(
              name.substring(0, name.length() - 5), Files.readString(file), String::concat);
        }
      }
    }
  }

  /** Whether what is named is there. */
  boolean holds(Evidence evidence) {
    if (evidence instanceof Evidence.Rows rows) {
      return hasRows(rows);
    }
    if (evidence instanceof Evidence.TestMethod method) {
      return hasTest(method);
    }
    if (evidence instanceof Evidence.Project project) {
      return Files.exists(PROJECT.resolve(project.directory()).resolve("invoker.properties"));
    }
    return evidence instanceof Evidence.Reason reason && reason.text().length() > 10;
  }

  private boolean hasTest(Evidence.TestMethod sought) {
    String source = sources.getOrDefault(sought.type(), "");
    return Pattern.compile(
            "@(Test|TestFactory|ParameterizedTest|RepeatedTest)\\b(?:(?!\n  }\n).)*?\n"
                + "  (?:void|\\w+<.*>) "
                + sought.method()
                + "\\(",
            Pattern.DOTALL)
        .matcher(source)
        .find();
  }

  private static boolean hasRows(Evidence.Rows sought) {
    Path table = TABLES.resolve(sought.table() + ".tsv");
    if (!Files.exists(table)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2)[0])
          .anyMatch(operation -> operation.contains(sought.part()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
