package dev.snap.soundness.library;

import dev.snap.membrane.Grants;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.BuildResult;
import dev.snap.recorder.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the snapshot of one library: rewritten, recorded, bundled and proven twice. */
final class LibraryBuild {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Path SUITE =
      Path.of("target", "libraries", "jdk" + Runtime.version().feature()).toAbsolutePath();

  private final Library library;
  private final Path directory;

  LibraryBuild(Library library) {
    this.library = library;
    this.directory = SUITE.resolve(library.name());
  }

  /** How the build of its snapshot ended. */
  Ended run() throws IOException {
    try {
      BuildRequest request = fresh();
      BuildResult built = build(request);
      return new Ended.Restored(built.services().get(0), LibraryTimes.of(request, built));
    } catch (RuntimeException failure) {
      return Ended.of(failure);
    }
  }

  /** Builds its snapshot. */
  BuildResult snapshot() throws IOException {
    return build(fresh());
  }

  private static BuildResult build(BuildRequest request) throws IOException {
    return new SnapshotBuilder(request, System.out::println).build();
  }

  /** From nothing, except that rewritten jars are shared by all libraries. */
  private BuildRequest fresh() throws IOException {
    delete(directory);
    Files.createDirectories(directory);
    List<Path> jars = new ClassPaths(SUITE.resolveSibling("resolved")).of(library);
    List<Path> classPath = BootstrapCompiler.compile(library, jars, directory.resolve("classes"));
    Path output = Files.createDirectories(directory.resolve("snap"));
    Path cache = Files.createDirectories(SUITE.resolve("rewritten-cache"));
    Files.createSymbolicLink(output.resolve("rewritten-cache"), cache);
    return request(classPath, output);
  }

  private BuildRequest request(List<Path> classPath, Path output) throws IOException {
    return new BuildRequest(
        "library",
        library.root(),
        Files.createDirectories(directory.resolve("work")),
        output,
        classPath,
        Path.of(System.getProperty("java.home")),
        new Grants(Set.of(), Set.of()),
        TIMEOUT,
        List.of("-Xmx512m"),
        BuildRequest.Parts.ofThisJvm());
  }

  /** Links are deleted and not followed. */
  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
