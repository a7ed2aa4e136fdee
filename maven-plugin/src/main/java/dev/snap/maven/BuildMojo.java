package dev.snap.maven;

import dev.snap.membrane.Grants;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.BuildResult;
import dev.snap.recorder.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Runs the root bootstrap in one forked JVM, records every service, proves each bundle by two
 * replays in fresh JVMs, and publishes the snapshot. Does nothing when nothing has changed.
 */
@Mojo(
    name = "build",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BuildMojo extends SnapMojo {
  private final ToolchainManager toolchains;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The class of the root bootstrap. */
  @Parameter(property = "snap.root", required = true)
  private String root;

  /** The name of the root service. */
  @Parameter(property = "snap.name", defaultValue = "${project.artifactId}")
  private String name;

  /** How long the bootstraps may take together, in seconds. */
  @Parameter(property = "snap.timeout", defaultValue = "120")
  private int timeout;

  /**
   * Names of environment variables that bootstraps may read; all others behave as if they were not
   * set.
   */
  @Parameter private List<String> grantedEnvironment = List.of();

  /**
   * Names of system properties that bootstraps may read, beside those that describe the platform.
   */
  @Parameter private List<String> grantedProperties = List.of();

  /**
   * How bundles are proven: {@code usual} replays each twice, {@code thorough} once for each thing
   * that may be other in production as well.
   */
  @Parameter(property = "snap.proof", defaultValue = "usual")
  private String proof = "usual";

  /**
   * Hosts that bootstraps may reach, as name or address, with a port ({@code config.test:443}) or
   * for all ports; all others are refused.
   */
  @Parameter private List<String> grantedHosts = List.of();

  /** Options for the forked JVM and for the services, which are proven with them. */
  @Parameter private List<String> jvmOptions = List.of();

  /**
   * The JDK of the fork and of the services, as toolchain requirements; by default the build's
   * toolchain or Maven's JDK.
   */
  @Parameter private @Nullable Map<String, String> jdkToolchain;

  /** The home of the JDK of the fork and of the services; wins over toolchains. */
  @Parameter(property = "snap.jdk")
  private @Nullable String jdk;

  @Inject
  BuildMojo(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  @Override
  void run() throws IOException, MojoFailureException {
    BuildResult result = new SnapshotBuilder(request(), line -> getLog().info(line)).build();
    say(new BuildSummary(result).text());
  }

  private BuildRequest request() throws MojoFailureException {
    JdkChoice.Choice choice = new JdkChoice(toolchains, session).of(jdk, jdkToolchain);
    getLog().info("JDK of the services: " + choice.home() + " (" + choice.reason() + ")");
    return new BuildRequest(
        name,
        root,
        project.getBasedir().toPath(),
        output(),
        classPath(),
        choice.home(),
        new Grants(
            Set.copyOf(grantedEnvironment),
            Set.copyOf(grantedProperties),
            Set.copyOf(grantedHosts)),
        Duration.ofSeconds(timeout),
        jvmOptions,
        BuildRequest.Parts.ofThisJvm(),
        isThorough());
  }

  private boolean isThorough() throws MojoFailureException {
    return switch (proof) {
      case "usual" -> false;
      case "thorough" -> true;
      default ->
          throw new MojoFailureException(
              "<proof>" + proof + "</proof> (snap.proof) is neither usual nor thorough");
    };
  }

  private List<Path> classPath() throws MojoFailureException {
    try {
      return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoFailureException("The run-time class path is not resolved", e);
    }
  }
}
