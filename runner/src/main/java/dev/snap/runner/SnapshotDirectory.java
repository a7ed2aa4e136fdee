package dev.snap.runner;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot as it lies on disk: {@code topology.txt}, of which only the lines {@code service
 * <name> …} count here, and one bundle for each service under {@code bundles}.
 *
 * @param directory where it is
 * @param services the full names of its services, parents before children
 */
record SnapshotDirectory(Path directory, List<String> services) {
  private static final String SERVICE = "service ";

  /**
   * Reads the topology.
   *
   * @throws SnapFailure {@link SnapCode#NO_SNAPSHOT} when there is none
   */
  static SnapshotDirectory read(Path directory) {
    try {
      List<String> services =
          Files.readAllLines(directory.resolve("topology.txt")).stream()
              .filter(line -> line.startsWith(SERVICE))
              .map(line -> line.substring(SERVICE.length()).strip().split("\\s+", 2)[0])
              .sorted(Comparator.comparingInt(SnapshotDirectory::depth).thenComparing(name -> name))
              .toList();
      if (!services.isEmpty()) {
        return new SnapshotDirectory(directory, services);
      }
    } catch (IOException e) {
      throw none(directory, "there is no snapshot", e);
    }
    throw none(directory, "the snapshot names no service", null);
  }

  /** How deep a service is nested: 0 for the root. */
  static int depth(String service) {
    return (int) service.chars().filter(c -> c == '/').count();
  }

  /** The service that holds all others. */
  String root() {
    return services.get(0);
  }

  /** Where the bundle of a service is. */
  Path bundle(String service) {
    return directory.resolve("bundles").resolve(service.replace('/', '.'));
  }

  /** The JDK that the snapshot was proven on, when it is on this machine. */
  Optional<Path> jdk() {
    Path file = directory.resolve("jdk");
    try {
      Path home = Files.exists(file) ? Path.of(Files.readString(file).strip()) : directory;
      return Files.isExecutable(home.resolve("bin").resolve("java"))
          ? Optional.of(home)
          : Optional.empty();
    } catch (IOException e) {
      throw none(directory, "the name of the JDK cannot be read", e);
    }
  }

  private static SnapFailure none(
      Path directory, String fact, @org.jspecify.annotations.Nullable Throwable cause) {
    SnapFailure failure =
        new SnapFailure(
            SnapCode.NO_SNAPSHOT, "In " + directory + " " + fact, "Build one: mvn snap:build.");
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }
}
