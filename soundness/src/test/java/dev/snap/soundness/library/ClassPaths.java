package dev.snap.soundness.library;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * The class paths of libraries, each its own, as Maven resolves them: asked once, and then read
 * from files in the build directory, so that only the first run needs the network.
 */
final class ClassPaths {
  private final Path directory;

  ClassPaths(Path directory) {
    this.directory = directory;
  }

  /** The jars of a library and of what it needs at run time, in order. */
  List<Path> of(Library library) throws IOException {
    if (library.coordinates().isEmpty()) {
      return List.of();
    }
    String key = Integer.toHexString(library.coordinates().hashCode());
    Path file = directory.resolve(library.name() + "-" + key + ".classpath");
    if (!Files.exists(file)) {
      Files.createDirectories(directory);
      Files.writeString(file, String.join(File.pathSeparator, resolve(library.coordinates())));
    }
    return List.of(Files.readString(file).split(File.pathSeparator)).stream()
        .map(Path::of)
        .toList();
  }

  private static List<String> resolve(List<String> coordinates) throws IOException {
    try (Context maven =
        Runtimes.INSTANCE
            .getRuntime()
            .create(ContextOverrides.create().withUserSettings(true).build())) {
      CollectRequest collect = new CollectRequest();
      for (String each : coordinates) {
        collect.addDependency(new Dependency(new DefaultArtifact(each), JavaScopes.RUNTIME));
      }
      collect.setRepositories(maven.remoteRepositories());
      DependencyRequest request =
          new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
      List<String> jars = new ArrayList<>();
      for (ArtifactResult each :
          maven
              .repositorySystem()
              .resolveDependencies(maven.repositorySystemSession(), request)
              .getArtifactResults()) {
        jars.add(each.getArtifact().getFile().getAbsolutePath());
      }
      return jars;
    } catch (DependencyResolutionException e) {
      throw new IOException(coordinates + " cannot be resolved: " + e.getMessage(), e);
    }
  }
}
