package dev.snap.testing;

import dev.snap.membrane.Grants;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.BuildResult;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.runner.Client;
import dev.snap.runner.LocalRun;
import dev.snap.runner.RunRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An application in JVMs of its own: its snapshot is built, unless nothing has changed, and started
 * on this machine.
 */
final class RestoredApplication implements RunningApplication, Processes {
  private static final Duration BOOTSTRAP = Duration.ofMinutes(2);

  private static final List<String> FOR_TESTS =
      List.of(
          "junit-",
          "opentest4j-",
          "apiguardian-",
          "assertj-",
          "surefire-",
          "snap-testing-",
          "snap-recorder-",
          "snap-runner-",
          "snap-transport-grpc-");

  private final LocalRun run;
  private final Client client;
  private final List<Runnable> replicas = new ArrayList<>();

  private RestoredApplication(LocalRun run, Client client) {
    this.run = run;
    this.client = client;
  }

  static RestoredApplication start(SnapTest test) throws IOException {
    BuildResult built = new SnapshotBuilder(request(test), System.out::println).build();
    LocalRun run = LocalRun.start(RunRequest.of(built.directory(), System.out));
    return new RestoredApplication(run, run.client());
  }

  @Override
  public <S> S root(Class<S> type) {
    return client.root(type);
  }

  @Override
  public Optional<Processes> processes() {
    return Optional.of(this);
  }

  @Override
  public void restart(String service) {
    run.restart(service);
  }

  @Override
  public <S> S replica(String service, Class<S> type) {
    LocalRun.Replica replica = run.replica(service);
    Client toReplica = replica.client();
    replicas.add(replica::close);
    replicas.add(toReplica::close);
    return toReplica.root(type);
  }

  @Override
  public void close() {
    client.close();
    for (int i = replicas.size() - 1; i >= 0; i--) {
      replicas.get(i).run();
    }
    run.close();
  }

  private static BuildRequest request(SnapTest test) {
    return new BuildRequest(
        RunningApplication.nameOf(test),
        test.root().getName(),
        Path.of("").toAbsolutePath(),
        Path.of("target", "snap-test").toAbsolutePath(),
        classPath(),
        Path.of(System.getProperty("java.home")),
        new Grants(Set.of(test.grantedEnvironment()), Set.of(), Set.of(test.grantedHosts())),
        BOOTSTRAP,
        List.of(),
        BuildRequest.Parts.ofThisJvm());
  }

  /**
   * The class path of the test without the tests themselves and without what is there for tests
   * only.
   */
  private static List<Path> classPath() {
    List<Path> classPath = new ArrayList<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(element);
      if (Files.exists(path) && !isForTests(path)) {
        classPath.add(path.toAbsolutePath());
      }
    }
    return classPath;
  }

  /** Compiled tests, and the frameworks that run them: no part of what is deployed. */
  private static boolean isForTests(Path path) {
    String name = String.valueOf(path.getFileName());
    return path.endsWith("test-classes") || FOR_TESTS.stream().anyMatch(name::startsWith);
  }
}
