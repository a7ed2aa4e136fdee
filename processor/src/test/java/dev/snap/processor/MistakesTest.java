package dev.snap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code bad/} has the expected error as a comment at the end of the line that it
 * belongs to; the compiler must report exactly these.
 */
class MistakesTest {
  private static final String COMMENT = "// [SNAP-";

  static Stream<Path> files() {
    return Sources.in("bad").files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachMistakeIsOneErrorOnItsLine(Path file) {
    Compiler compiler = Compiler.javac().withProcessors(new ServiceProcessor());
    List<String> reported =
        new Sources(List.of(file))
            .compile(compiler).errors().stream()
                .sorted(Comparator.comparingLong(Diagnostic::getLineNumber))
                .map(error -> shown(file, error))
                .toList();
    assertThat(reported).isNotEmpty().containsExactlyElementsOf(expected(file));
  }

  @Test
  void everyCodeIsProvokedAndHasAPage() {
    String all = files().map(Sources::text).collect(Collectors.joining());
    Path pages = Path.of("..", "src", "site", "markdown", "errors");
    for (ProcessorCode code : ProcessorCode.values()) {
      assertThat(all).contains("[" + code.code() + "]");
      assertThat(Files.exists(pages.resolve(code.code() + ".md")))
          .as("page of " + code.code())
          .isTrue();
    }
    assertThat(Arrays.stream(ProcessorCode.values()).map(ProcessorCode::code))
        .doesNotHaveDuplicates();
  }

  private static String shown(Path file, Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    String name = source == null ? "no file" : Path.of(source.getName()).getFileName().toString();
    assertThat(name).isEqualTo(file.getFileName().toString());
    return error.getLineNumber() + ": " + error.getMessage(Locale.ROOT);
  }

  private static List<String> expected(Path file) {
    List<String> expected = new ArrayList<>();
    int number = 0;
    for (String line : Sources.text(file).split("\n", -1)) {
      number++;
      int comment = line.indexOf(COMMENT);
      if (comment >= 0) {
        expected.add(number + ": " + line.substring(comment + 3));
      }
    }
    return expected;
  }
}
