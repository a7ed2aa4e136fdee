package dev.snap.runner;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What to run and how.
 *
 * @param snapshot the directory of the snapshot
 * @param out where ports, deaths and the logs of the services go
 * @param colour whether {@code out} takes ANSI colours
 * @param ready how long a service may take from its start until it is ready
 * @param environment variables for the services beside those of this process
 */
public record RunRequest(
    Path snapshot,
    PrintStream out,
    boolean colour,
    Duration ready,
    Map<String, String> environment) {
  private static final Duration READY = Duration.ofSeconds(60);

  /** Copies the environment. */
  public RunRequest {
    environment = Map.copyOf(environment);
  }

  /** One minute for each service, and no colours. */
  public static RunRequest of(Path snapshot, PrintStream out) {
    return new RunRequest(snapshot, out, false, READY, Map.of());
  }

  /** The same with colours, or without. */
  public RunRequest colour(boolean wanted) {
    return new RunRequest(snapshot, out, wanted, ready, environment);
  }

  /** The same with another time to become ready. */
  public RunRequest ready(Duration time) {
    return new RunRequest(snapshot, out, colour, time, environment);
  }

  /** The same with variables for the services. */
  public RunRequest environment(Map<String, String> variables) {
    return new RunRequest(snapshot, out, colour, ready, variables);
  }
}
