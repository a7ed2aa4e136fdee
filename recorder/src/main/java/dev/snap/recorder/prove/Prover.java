package dev.snap.recorder.prove;

import dev.snap.bundle.Bundle;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.launch.Proof;
import dev.snap.recorder.fork.Fork;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.state.ServiceState;
import dev.snap.recorder.state.StateDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Proves one bundle: replays in fresh JVMs, all but the first perturbed, must end in the recorded
 * state. Safe for use by many threads.
 */
public final class Prover {
  private final Jdk jdk;
  private final Path work;
  private final Duration timeout;
  private final List<ProofRun> perturbed;

  /**
   * A prover.
   *
   * @param work a directory for what the runs leave behind
   * @param timeout how long one replay may take
   * @param thorough whether each perturbation has a run of its own
   */
  public Prover(Jdk jdk, Path work, Duration timeout, boolean thorough) {
    this(jdk, work, timeout, thorough ? ProofRun.thorough() : List.of(ProofRun.strong()));
  }

  Prover(Jdk jdk, Path work, Duration timeout, List<ProofRun> perturbed) {
    this.jdk = jdk;
    this.work = work;
    this.timeout = timeout;
    this.perturbed = perturbed;
  }

  /** What this machine does not permit, so that no run does without it. */
  public static List<String> notPermitted() {
    return Perturbations.all().values().stream()
        .filter(each -> !Perturbations.isPossible(each))
        .map(Perturbation::title)
        .toList();
  }

  /**
   * Proves a bundle in a fresh JVM, which leaves an archive of its classes.
   *
   * @param recorded the state at the end of recording
   * @throws SnapFailure when the replay does not end, or ends in another state
   */
  public Proven proveFresh(String service, Path bundle, ServiceState recorded) throws IOException {
    Replayed fresh = replay(service, bundle, ProofRun.archiving());
    compare(service, recorded, fresh.state(), ProofRun.fresh());
    Orders.refuseSalted(service, fresh.state());
    boolean hashOrdered = !fresh.state().orderedByIdentity().isEmpty();
    return new Proven(1, fresh.state(), fresh.millis(), fresh.archive(), hashOrdered);
  }

  /**
   * Proves a bundle in perturbed JVMs.
   *
   * @param fresh what a fresh JVM has proven
   * @return both together
   * @throws SnapFailure when a replay does not end, or ends in another state
   */
  public Proven provePerturbed(String service, Path bundle, Proven fresh) throws IOException {
    Path elsewhere = copy(bundle);
    boolean hashOrdered = fresh.hashOrdered();
    for (ProofRun run : perturbed) {
      Replayed other = replay(service, elsewhere, run);
      compare(service, fresh.state(), other.state(), run);
      hashOrdered |= !fresh.state().iteratingUnlike(other.state()).isEmpty();
    }
    return new Proven(
        fresh.runs() + perturbed.size(),
        fresh.state(),
        fresh.replayMillis(),
        fresh.archive(),
        hashOrdered);
  }

  /**
   * Proves that a bundle with hash-ordered collections, which says so, iterates over them in one
   * order in whatever a deployed service may meet, and that starts can watch it.
   *
   * @return what every start must see of identity hashes, as lines of its manifest
   * @throws SnapFailure naming the collections whose order differs, or may
   */
  public SortedMap<String, String> proveOrder(String service, Path bundle, Proven proven)
      throws IOException {
    ProofRun elsewhere = ProofRun.deployed();
    Replayed one = replay(service, bundle, ProofRun.fresh());
    Replayed other = replay(service, copy(bundle), elsewhere);
    compare(service, proven.state(), one.state(), ProofRun.fresh());
    compare(service, proven.state(), other.state(), elsewhere);
    Orders.compare(service, one, other);
    return one.order();
  }

  private Replayed replay(String service, Path bundle, ProofRun run) throws IOException {
    Path out = Files.createTempDirectory(work, "proof").toRealPath();
    Map<String, String> environment = new HashMap<>(run.environment(out));
    environment.put("JAVA_HOME", jdk.home().toString());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put(Proof.VARIABLE, out.toString());
    List<Untouched> places =
        List.of(
            Untouched.of(bundle),
            Untouched.of(out.resolve("tmp")),
            Untouched.of(out.resolve("home")));
    List<String> command = run.command(out, bundle.resolve(Bundle.START));
    Fork.Ended ended = new Fork(command, out, environment).run(timeout, line -> {});
    if (!Files.exists(out.resolve(Proof.REPLAYED))) {
      throw failed(service, run, ended);
    }
    for (Untouched place : places) {
      place.check(service, run.title());
    }
    Replayed replayed = Replayed.of(out, service, bundle);
    Files.delete(out.resolve(Proof.STATE));
    return replayed;
  }

  private SnapFailure failed(String service, ProofRun run, Fork.Ended ended) {
    String said =
        ended.lastLines().stream()
            .filter(line -> !line.startsWith("NOTE: Picked up"))
            .reduce("", (text, line) -> text + "\n    " + line);
    return new SnapFailure(
        SnapCode.PROOF_FAILED,
        service
            + " did not replay ("
            + run.title()
            + (ended.inTime()
                ? "): exit code " + ended.exitCode()
                : "): not ended within " + timeout.toSeconds() + " s")
            + said,
        "What the bootstrap does is not repeatable there. Nothing was published.");
  }

  private static void compare(
      String service, ServiceState recorded, ServiceState replayed, ProofRun run) {
    if (recorded.digest().equals(replayed.digest())) {
      return;
    }
    throw new SnapFailure(
        SnapCode.STATE_DIFFERS,
        service
            + " is not in the recorded state after a replay ("
            + run.title()
            + ")\n"
            + differences(recorded, replayed),
        "Something the bootstrap depends on is not recorded: take it in by an argument, a grant or a file, or leave it"
            + " to the live service. Nothing was published.");
  }

  private static String differences(ServiceState recorded, ServiceState replayed) {
    return StateDifference.between(recorded, replayed).stream()
        .map(each -> "    " + each)
        .collect(Collectors.joining("\n"));
  }

  /** Another place on the disk: nothing in a bundle may depend on where it stands. */
  private Path copy(Path bundle) throws IOException {
    Path target =
        Files.createTempDirectory(work, "moved").resolve(String.valueOf(bundle.getFileName()));
    try (var files = Files.walk(bundle)) {
      for (Path file : files.toList()) {
        Path to = target.resolve(bundle.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.createLink(to, file);
        }
      }
    }
    return target;
  }
}
