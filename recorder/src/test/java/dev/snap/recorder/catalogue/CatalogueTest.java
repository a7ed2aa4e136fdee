package dev.snap.recorder.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.snap.recorder.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each of the fifty surfaces names tests that show it recorded, replayed, and changed or refused,
 * and the site says the same. {@code -Drecreate=true} writes the site's table anew.
 */
class CatalogueTest {
  /** Surfaces that may still lack a test: their number may only fall. */
  private static final int MISSING = 0;

  private static final Path PAGE =
      ProjectTests.PROJECT.resolve("src/site/markdown/surface-catalogue.md");

  private static final List<CatalogueEntry> ALL = CatalogueEntry.all();
  private static final ProjectTests TESTS = ProjectTests.read();

  @Test
  void namesFiftySurfaces() {
    assertThat(ALL.stream().map(CatalogueEntry::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @TestFactory
  Stream<DynamicTest> everyTestThatIsNamedIsThere() {
    return ALL.stream()
        .map(each -> dynamicTest(each.number() + " " + each.name(), () -> check(each)));
  }

  private static void check(CatalogueEntry entry) {
    assertThat(
            Stream.of(entry.record(), entry.replay(), entry.negative(), entry.linkages())
                .flatMap(List::stream))
        .allMatch(TESTS::holds, "is there");
  }

  @Test
  void noMoreSurfacesLackATestThanBefore() {
    List<String> missing =
        ALL.stream()
            .filter(each -> !each.isComplete())
            .map(each -> String.valueOf(each.number()))
            .toList();
    long complete = ALL.stream().filter(CatalogueTest::isShown).count();
    Score.write(
        "surfaces",
        complete,
        ALL.size(),
        missing.isEmpty() ? "" : "missing " + String.join(" ", missing));
    assertThat(missing).hasSizeLessThanOrEqualTo(MISSING);
  }

  private static boolean isShown(CatalogueEntry entry) {
    return entry.isComplete()
        && Stream.of(entry.record(), entry.replay(), entry.negative(), entry.linkages())
            .flatMap(List::stream)
            .allMatch(TESTS::holds);
  }

  @Test
  void theSiteShowsTheSame() throws IOException {
    String table = ALL.stream().map(CatalogueEntry::markdown).collect(Collectors.joining("\n"));
    String expected = HEAD + table + "\n";
    if (Boolean.getBoolean("recreate")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).hasContent(expected);
  }

  private static final String HEAD =
      """
      # The fifty surfaces

      Every way in which a bootstrap can touch the world outside its membrane belongs to one of these families. *Shown*
      says whether there are tests of its recording, of its replay, of a change that is noticed or a use that is refused,
      and of reaching it in other ways than by a plain call. The page is written from the table that those tests are
      checked against.

      | # | surface | what becomes of it | shown |
      | --- | --- | --- | --- |
      """;
}
