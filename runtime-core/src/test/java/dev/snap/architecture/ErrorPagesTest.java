package dev.snap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.error.SnapCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that a user can meet has a page, and every page a code. */
final class ErrorPagesTest {
  private static final Path PAGES = SourceTree.PROJECT.resolve("src/site/markdown/errors");
  private static final Pattern CONSTANT =
      Pattern.compile("^  [A-Z_]+\\((\\d+)\\)", Pattern.MULTILINE);
  private static final Pattern SNAP = Pattern.compile("^SNAP-");
  private static final Pattern ROW =
      Pattern.compile("^\\| \\[(SNAP-\\d{4})]\\(\\1\\.html\\) \\| .+ \\|$");

  static List<String> codes() throws IOException {
    return Stream.concat(processorCodes(), Arrays.stream(SnapCode.values()).map(SnapCode::code))
        .toList();
  }

  @Test
  void codesAreUnique() throws IOException {
    assertThat(codes()).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aCodeHasAPage(String code) throws IOException {
    assertThat(Files.readString(PAGES.resolve(code + ".md")))
        .startsWith("# " + code + ": ")
        .contains("\n**What happened.** ", "\n**Why.** ", "\n**What to do.**");
  }

  @Test
  void everyPageBelongsToACode() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> String.valueOf(page.getFileName())).filter(SNAP.asPredicate()))
          .containsExactlyInAnyOrderElementsOf(codes().stream().map(code -> code + ".md").toList());
    }
  }

  @Test
  void theIndexListsEveryPageInOrder() throws IOException {
    List<String> listed =
        Files.readAllLines(PAGES.resolve("index.md")).stream()
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> row.group(1))
            .toList();
    assertThat(listed).containsExactlyElementsOf(codes().stream().sorted().toList());
  }

  /** Read off its source, because this module does not know the processor. */
  private static Stream<String> processorCodes() throws IOException {
    Path source =
        SourceTree.PROJECT.resolve("processor/src/main/java/dev/snap/processor/ProcessorCode.java");
    return CONSTANT
        .matcher(Files.readString(source))
        .results()
        .map(constant -> "SNAP-0" + constant.group(1));
  }
}
