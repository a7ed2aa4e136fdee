package dev.snap.maven;

import dev.snap.recorder.publish.SnapshotStore;
import dev.snap.runner.LocalRun;
import dev.snap.runner.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Starts every service of the current snapshot in a JVM of its own on this machine, and keeps them running until it is
 * interrupted.
 */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RunMojo extends SnapMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /**
   * A class of the project that implements {@code Consumer} of the root's interface: it is given the root's stub, in a JVM of
   * its own, and everything stops when it returns.
   */
  @Parameter(property = "snap.client")
  private @Nullable String client;

  @Override
  void run() throws IOException, MojoFailureException {
    Path snapshot = new SnapshotStore(output()).required();
    RunRequest request = RunRequest.of(snapshot, System.out).colour(System.console() != null);
    try (LocalRun run = LocalRun.start(request)) {
      if (client != null) {
        run.runClient(classPath(), client);
      } else {
        getLog().info("All services are ready; Ctrl-C stops them");
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Path> classPath() throws MojoFailureException {
    try {
      return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoFailureException("The run-time class path is not resolved", e);
    }
  }
}
