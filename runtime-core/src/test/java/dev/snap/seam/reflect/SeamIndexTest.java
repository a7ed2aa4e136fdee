package dev.snap.seam.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code -Drecreate=true} writes the names anew; those of a class that has none are read at start.
 */
class SeamIndexTest {
  private static final Path NAMES = Path.of("src/main/resources/dev/snap/seam/names.txt");

  @Test
  void theNamesAreThoseOfTheAnnotations() throws IOException {
    List<String> lines =
        SeamIndex.lines("index.txt").stream()
            .map(each -> each + " " + String.join(" ", SeamClass.read(each).covered()))
            .map(String::strip)
            .toList();
    if (Boolean.getBoolean("recreate")) {
      Files.write(NAMES, lines);
    }
    assertThat(Files.readAllLines(NAMES))
        .as("operations by name; -Dtest=SeamIndexTest -Drecreate=true writes them anew")
        .isEqualTo(lines);
  }

  @Test
  void findsWhatEachClassCovers() {
    SeamIndex index = SeamIndex.read();
    for (String each : SeamIndex.lines("index.txt")) {
      SeamClass.read(each)
          .operations()
          .forEach((key, all) -> all.forEach(operation -> assertFound(index, key, operation)));
    }
  }

  private static void assertFound(SeamIndex index, String key, Operation operation) {
    String name = SeamClass.nameOf(key);
    assertThat(index.operations(operation.owner(), name, key.substring(name.length())))
        .as(key)
        .contains(operation);
    assertThat(index.names()).contains(name);
  }
}
