package dev.snap.soundness.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score is what the suites left, and says so where they left nothing. */
class JdkScoreTest {
  @TempDir Path scratch;

  @Test
  void isOneLinePerJdk() throws IOException {
    row("natives", "700\t701\t");
    row("libraries", "30\t32\trestored 30 / refused 2");
    row("mutants", "499\t500\t");
    row("attacks", "9999\t10000\t");
    assertThat(JdkScore.read(scratch, "17").line())
        .isEqualTo(
            "JDK 17: natives 700/701 · surfaces not run · linkages not run"
                + " · library heaps 30/32 (restored 30 / refused 2) · mutants 99.8 % of 500"
                + " · journal attacks 10000 tried 1 accepted");
  }

  @Test
  void listsTheLibraries() throws IOException {
    Files.createDirectories(scratch.resolve("libraries"));
    Files.writeString(
        scratch.resolve("libraries").resolve("Gson.tsv"),
        "gson\t2.15.0\trestored\t6\t637\t100\t200\t130\t2.00\t1.30\n");
    Files.writeString(
        scratch.resolve("libraries").resolve("Tink.tsv"),
        "tink\t1\trefused SNAP-0237\t\t\t\t\t\t\t\n");
    assertThat(JdkScore.read(scratch, "17").libraries())
        .contains("| gson | 2.15.0 | restored | 6 | 637 | 100 | 200 | 130 | 2.00 | 1.30 |\n")
        .contains("| tink | 1 | refused SNAP-0237 |  |  |  |  |  |  |  |\n")
        .endsWith("takes at most 1.3 times as long as plain Java for 1 of 1.\n");
    assertThat(JdkScore.read(scratch.resolve("none"), "25").libraries()).endsWith("Not run.\n");
  }

  @Test
  void aGapThatClosesOrOpensFails() throws IOException {
    Path file = scratch.resolve("gaps.tsv");
    Files.writeString(file, "# comment\nlibrary A\tall\tSNAP-0204\topens sockets\n");
    KnownGaps gaps = KnownGaps.read(file);
    gaps.check("library A", false, "[SNAP-0204] and more");
    gaps.check("library B", true, "");
    assertThatThrownBy(() -> gaps.check("library A", true, ""))
        .hasMessage("library A passes: take it out of known-gaps.tsv");
    assertThatThrownBy(() -> gaps.check("library A", false, "[SNAP-0212]"))
        .hasMessageContaining("does not say so by what it fails with");
    assertThatThrownBy(() -> gaps.check("library B", false, "[SNAP-0212]"))
        .hasMessageContaining("library B fails");
  }

  private void row(String key, String rest) throws IOException {
    Files.writeString(scratch.resolve(key + ".tsv"), key + "\t" + rest + "\n");
  }
}
