package dev.snap.soundness.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.snap.soundness.score.KnownGaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Each library below {@code src/libraries} comes back in the recorded state, or is refused by a
 * code and listed in {@code known-gaps.tsv}. A build tries those of {@code sample.txt}; {@code
 * -Dsnap.libraries=all} tries all of them, {@code -Dsnap.libraries=Gson,Guice} some.
 */
@Timeout(600)
class LibrariesTest {
  private static final KnownGaps GAPS = KnownGaps.read(Path.of("known-gaps.tsv"));
  private static final LibraryRows ROWS = new LibraryRows();

  @TestFactory
  Stream<DynamicTest> comesBackOrIsRefused() {
    return chosen().stream().map(library -> dynamicTest(library.name(), () -> tryOut(library)));
  }

  @AfterAll
  static void leaveScore() {
    ROWS.leaveScore();
  }

  private static List<Library> chosen() {
    String names = System.getProperty("snap.libraries", "sample");
    List<Library> all = Library.all();
    if (names.equals("all")) {
      return all;
    }
    List<String> asked = names.equals("sample") ? sample() : List.of(names.split(","));
    List<Library> some = new ArrayList<>(all);
    some.removeIf(library -> !asked.contains(library.name()));
    assertThat(some).hasSameSizeAs(asked);
    return some;
  }

  private static List<String> sample() {
    try {
      return Files.readAllLines(Path.of("sample.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tryOut(Library library) throws IOException {
    Ended ended = new LibraryBuild(library).run();
    if (!(ended instanceof Ended.Restored)) {
      System.out.println(library.name() + ": " + ended);
    }
    ROWS.add(library, ended);
    assertThat(ended).isNotInstanceOf(Ended.Failed.class);
    GAPS.check("library " + library.name(), ended instanceof Ended.Restored, ended.toString());
  }
}
