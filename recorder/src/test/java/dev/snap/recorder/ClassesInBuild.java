package dev.snap.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.Bootstrap;
import dev.snap.membrane.Grants;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Classes among the tests as a project of their own.
 *
 * @param directory of the project
 */
public record ClassesInBuild(Path directory) {

  /** What builds the service {@code probe} by a bootstrap, which needs the package of a type. */
  public BuildRequest request(Class<?> bootstrap, Grants grants, Class<?> needed)
      throws IOException {
    return new BuildRequest(
        "probe",
        bootstrap.getName(),
        directory,
        directory.resolve("snap"),
        List.of(classes(bootstrap, needed)),
        Path.of(System.getProperty("java.home")),
        grants,
        Duration.ofSeconds(120),
        List.of(),
        new BuildRequest.Parts(
            asJar(BuildRequest.Parts.placeOf(Bootstrap.class)),
            BuildRequest.Parts.placeOf(BuildRequest.class),
            List.of()));
  }

  /** The bundle of that service, built and proven. */
  public Path bundle(Class<?> bootstrap, Class<?> needed) throws IOException {
    BuildResult built =
        new SnapshotBuilder(request(bootstrap, Grants.NONE, needed), line -> {}).build();
    return built.directory().resolve(SnapshotBuilder.BUNDLES).resolve("probe");
  }

  /** As what is bundled must be. */
  private Path asJar(Path classes) {
    if (!Files.isDirectory(classes)) {
      return classes;
    }
    Path jar = directory.resolve("core.jar");
    String[] arguments = {"-cf", jar.toString(), "-C", classes.toString(), "."};
    int exit = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments);
    assertThat(exit).isZero();
    return jar;
  }

  private Path classes(Class<?>... types) throws IOException {
    Path classes = directory.resolve("classes");
    for (Class<?> each : types) {
      Path from = place(each).resolve(each.getPackageName());
      Path to = Files.createDirectories(classes.resolve(each.getPackageName()));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName().toString()));
        }
      }
    }
    return classes;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
