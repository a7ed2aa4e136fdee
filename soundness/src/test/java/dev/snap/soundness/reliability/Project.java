package dev.snap.soundness.reliability;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Trust;
import dev.snap.journal.Sha256;
import dev.snap.membrane.Grants;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.BuildResult;
import dev.snap.recorder.Progress;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.publish.SnapshotStore;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crac.Resource;

/**
 * A user's project in a directory: its classes, its working directory, its snapshots.
 *
 * @param directory where it stands
 * @param output where its snapshots are kept
 */
public record Project(Path directory, Path output) {

  /** A project whose classes are those of one package of this module. */
  public static Project of(Path directory, String packageName) throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes").resolve(packageName));
    Files.createDirectories(directory.resolve("work"));
    try (Stream<Path> files = Files.list(placeOf(Project.class).resolve(packageName))) {
      for (Path file : files.toList()) {
        Files.copy(file, classes.resolve(file.getFileName()));
      }
    }
    return new Project(directory, directory.resolve("snap"));
  }

  /** The same project with its snapshots elsewhere. */
  public Project writingTo(Path elsewhere) {
    return new Project(directory, elsewhere);
  }

  /** Where its bootstraps run. */
  public Path work() {
    return directory.resolve("work");
  }

  /** A build of a root bootstrap. */
  public BuildRequest request(String root, Duration timeout) {
    return new BuildRequest(
        "victim",
        root,
        work(),
        output,
        List.of(directory.resolve("classes"), placeOf(Resource.class)),
        Path.of(System.getProperty("java.home")),
        new Grants(Set.of(), Set.of("granted.property")),
        timeout,
        List.of("-Xmx128m"),
        BuildRequest.Parts.ofThisJvm());
  }

  /** Builds. */
  public BuildResult build(String root, Duration timeout, Progress progress) throws IOException {
    return new SnapshotBuilder(request(root, timeout), progress).build();
  }

  /** The current snapshot. */
  public Path current() {
    return new SnapshotStore(output).required();
  }

  /** The name of the current snapshot and the digests of all its files. */
  public String snapshot() throws IOException {
    Path current = current();
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(current)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(current.relativize(file).toString(), Sha256.hex(file));
      }
    }
    return current.getFileName() + " " + files;
  }

  /** Proves that the current snapshot is whole: every part of every bundle is as it was signed. */
  public void checkWhole() throws IOException {
    Path bundles = current().resolve(SnapshotBuilder.BUNDLES);
    try (Stream<Path> all = Files.list(bundles)) {
      for (Path bundle : all.toList()) {
        Bundle.open(bundle).check(new Trust(null, false));
      }
    }
  }

  /** The processes whose working directory is inside the project, each with its command. */
  public List<String> processes() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(each -> Character.isDigit(each.getFileName().toString().charAt(0)))
          .filter(each -> worksIn(each.resolve("cwd")))
          .map(each -> each.getFileName() + " " + ProcessHandle.of(pid(each)))
          .toList();
    }
  }

  private boolean worksIn(Path link) {
    try {
      Path place = Files.readSymbolicLink(link);
      return place.startsWith(directory.toRealPath()) || place.startsWith(output.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static long pid(Path process) {
    return Long.parseLong(process.getFileName().toString());
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
