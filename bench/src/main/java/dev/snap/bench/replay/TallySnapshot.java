package dev.snap.bench.replay;

import dev.snap.membrane.Grants;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.fork.Jdk;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tally.Tally;
import tally.TallyBootstrap;

/**
 * A bootstrap with a long journal: its classes, its working directory, its snapshot.
 *
 * @param directory where it stands
 * @param crossings how often it crosses its membrane
 * @param jdk the JDK that it is recorded and replayed on
 */
record TallySnapshot(Path directory, long crossings, Jdk jdk) {

  /** Builds it, unless it stands there. */
  Path build() throws IOException {
    Path work = work();
    Path classes = Files.createDirectories(directory.resolve("classes/tally"));
    Path compiled = place().resolve("tally");
    try (Stream<Path> files = Files.list(compiled)) {
      for (Path file : files.toList()) {
        Path target = classes.resolve(file.getFileName());
        if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
    BuildRequest request =
        new BuildRequest(
            "tally",
            TallyBootstrap.class.getName(),
            work,
            directory.resolve("snap"),
            List.of(directory.resolve("classes")),
            jdk.home(),
            new Grants(Set.of(TallyBootstrap.VARIABLE), Set.of(TallyBootstrap.CROSSINGS)),
            Duration.ofMinutes(15),
            List.of(option()),
            BuildRequest.Parts.ofThisJvm());
    return new SnapshotBuilder(request, line -> {}).build().directory();
  }

  /** How a JVM is told the number of crossings. */
  String option() {
    return "-D" + TallyBootstrap.CROSSINGS + "=" + crossings;
  }

  /** Where the bootstrap runs, with the file that it reads. */
  Path work() throws IOException {
    Path work = Files.createDirectories(directory.resolve("work"));
    Files.writeString(work.resolve(TallyBootstrap.FILE), "a small file\n");
    return work;
  }

  private static Path place() {
    try {
      return Path.of(Tally.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
