package dev.snap.bench;

import dev.snap.recorder.fork.Jdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured, and on what.
 *
 * @param quick whether a look is enough
 * @param only the names of the questions that are asked, empty for all
 * @param calls the live call sites that are measured, empty for all
 * @param jdks the JDKs of the forks
 * @param snapshots a directory of snapshots whose bundles are replayed too
 * @param directory for what is written
 */
public record Plan(
    boolean quick,
    List<String> only,
    List<String> calls,
    List<Jdk> jdks,
    Optional<Path> snapshots,
    Path directory) {

  /** The plan that the system properties {@code snap.bench.*} say. */
  static Plan of(Path directory) {
    return new Plan(
        Boolean.getBoolean("snap.bench.quick"),
        words("snap.bench.only"),
        words("snap.bench.calls"),
        found(),
        words("snap.bench.snapshots").stream().map(Path::of).map(Path::toAbsolutePath).findFirst(),
        directory);
  }

  /** How many forks of each kind take turns. */
  public int rounds() {
    return quick ? 2 : 3;
  }

  /** Whether that one is asked for. */
  boolean asks(Question question) {
    return only.isEmpty() || only.contains(question.name());
  }

  private static List<Jdk> found() {
    List<Jdk> jdks = new ArrayList<>();
    jdks.add(new Jdk(Path.of(System.getProperty("java.home"))));
    @Nullable String other = System.getProperty("snap.bench.otherJdk");
    if (other != null && Files.exists(Path.of(other, "release"))) {
      jdks.add(new Jdk(Path.of(other)));
    }
    return List.copyOf(jdks);
  }

  private static List<String> words(String property) {
    return Stream.of(System.getProperty(property, "").split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
