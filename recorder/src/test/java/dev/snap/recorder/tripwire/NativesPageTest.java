package dev.snap.recorder.tripwire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page counts what the ledger holds; {@code -Drecreate=true} writes the table anew. */
class NativesPageTest {
  private static final Path PAGE = Path.of("../src/site/markdown/natives.md");
  private static final String HEAD =
      "| class | what it reaches | 17: watched | 17: left | 25: watched | 25: left |\n"
          + "| --- | --- | ---: | ---: | ---: | ---: |\n";

  @Test
  void countsTheLedger() throws IOException {
    String page = Files.readString(PAGE, UTF_8);
    String before = page.substring(0, page.indexOf(HEAD));
    String after = page.substring(page.indexOf("\n\n", page.indexOf(HEAD)));
    String expected = before + HEAD + rows().stripTrailing() + after;
    if (Boolean.getBoolean("recreate")) {
      Files.writeString(PAGE, expected, UTF_8);
    }
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(expected);
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder();
    for (NativeKind kind : NativeKind.values()) {
      if (Ledger.read().methods().stream().noneMatch(each -> each.kind() == kind)) {
        continue; // is what the stack says of another one
      }
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %d | %d | %d |%n",
              kind.label(),
              kind.surface(),
              count(kind, 17, true),
              count(kind, 17, false),
              count(kind, 25, true),
              count(kind, 25, false)));
    }
    return rows.toString();
  }

  private static long count(NativeKind kind, int jdk, boolean watched) {
    return Ledger.read().methods().stream()
        .filter(each -> each.kind() == kind)
        .filter(each -> each.jdks().contains(jdk))
        .filter(each -> each.watched() == watched)
        .count();
  }
}
