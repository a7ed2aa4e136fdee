package dev.snap.recorder.prove;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What stood in a directory before a replay, which writes nothing but its proof: not into the
 * bundle, nor where programs are used to write.
 */
final class Untouched {
  private final Path directory;
  private final Map<String, String> before;

  private Untouched(Path directory, Map<String, String> before) {
    this.directory = directory;
    this.before = before;
  }

  static Untouched of(Path directory) throws IOException {
    return new Untouched(directory, list(directory));
  }

  /**
   * Looks again.
   *
   * @throws SnapFailure naming the first file that was written, changed or deleted
   */
  void check(String service, String run) throws IOException {
    Map<String, String> after = list(directory);
    for (Map.Entry<String, String> each : after.entrySet()) {
      if (!each.getValue().equals(before.get(each.getKey()))) {
        throw wrote(service, run, each.getKey(), "wrote");
      }
    }
    for (String each : before.keySet()) {
      if (!after.containsKey(each)) {
        throw wrote(service, run, each, "deleted");
      }
    }
  }

  private SnapFailure wrote(String service, String run, String file, String did) {
    return new SnapFailure(
        SnapCode.PROOF_WROTE,
        "The replay of "
            + service
            + " "
            + did
            + " "
            + directory.getFileName()
            + "/"
            + file
            + " ("
            + run
            + ")",
        "Something in the bootstrap writes past the membrane, and would do so at every start. Leave it to the live"
            + " service. Nothing was published.");
  }

  private static Map<String, String> list(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        files.put(
            directory.relativize(each).toString(),
            Files.size(each) + " " + Files.getLastModifiedTime(each));
      }
    }
    return files;
  }
}
