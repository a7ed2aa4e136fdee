package dev.snap.soundness.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A JVM that builds and can be killed, as Maven's can. Arguments: the project, the root bootstrap.
 */
final class BuildMain {
  private BuildMain() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    new Project(directory, directory.resolve("snap"))
        .build(arguments[1], Duration.ofMinutes(1), System.out::println);
  }
}
