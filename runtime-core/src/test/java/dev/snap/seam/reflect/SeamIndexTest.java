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
            .map(each -> each + " " + String.join(" ", SeamClass.read(each).names()))
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
      SeamClass seams = SeamClass.read(each);
      seams
          .operations()
          .forEach(
              (key, operations) ->
                  assertThat(
                          index.operations(
                              SeamClass.nameOf(key), key.substring(SeamClass.nameOf(key).length())))
                      .as(key)
                      .containsAll(operations));
      assertThat(index.names()).containsAll(seams.names());
    }
  }
}
