package dev.snap.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated, to the letter. {@code -Drecreate=true} writes the files anew. */
class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final String SUFFIX = ".generated";

  @Test
  void generatedFilesAreAsReviewed() throws IOException {
    Compilation compilation = Sources.in("golden").compile();
    assertThat(compilation).succeededWithoutWarnings();
    Map<String, String> files = new TreeMap<>();
    Protoc.contracts(compilation).forEach((file, text) -> files.put(simpleName(file), text));
    for (JavaFileObject source : compilation.generatedSourceFiles()) {
      files.put(simpleName(source.getName()), source.getCharContent(false).toString());
    }
    if (Boolean.getBoolean("recreate")) {
      recreate(files);
    }
    assertThat(files).isEqualTo(reviewed());
  }

  private static String simpleName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void recreate(Map<String, String> files) throws IOException {
    for (String old : reviewed().keySet()) {
      Files.delete(FOLDER.resolve(old + SUFFIX));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey() + SUFFIX), file.getValue(), UTF_8);
    }
  }

  private static Map<String, String> reviewed() throws IOException {
    Map<String, String> reviewed = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .forEach(
              file ->
                  reviewed.put(
                      simpleName(file.toString()).replace(SUFFIX, ""), Sources.text(file)));
    }
    return reviewed;
  }
}
