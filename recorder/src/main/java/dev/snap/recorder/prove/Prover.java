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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Proves one bundle: two replays in fresh JVMs, the second perturbed, must both end in the recorded
 * state.
 */
public final class Prover {
  private final Jdk jdk;
  private final Path work;
  private final Duration timeout;

  /**
   * A prover.
   *
   * @param work a directory for what the runs leave behind
   * @param timeout how long one replay may take
   */
  public Prover(Jdk jdk, Path work, Duration timeout) {
    this.jdk = jdk;
    this.work = work;
    this.timeout = timeout;
  }

  /**
   * Proves a bundle.
   *
   * @param recorded the state at the end of recording
   * @return the digest of the state
   * @throws SnapFailure when a replay does not end, or ends in another state
   */
  public String prove(String service, Path bundle, ServiceState recorded) throws IOException {
    compare(service, recorded, replay(service, bundle, Perturbation.none()), Perturbation.none());
    Path elsewhere = copy(bundle);
    Perturbation strong = Perturbation.strong();
    compare(service, recorded, replay(service, elsewhere, strong), strong);
    return recorded.digest();
  }

  private ServiceState replay(String service, Path bundle, Perturbation perturbation)
      throws IOException {
    Path out = Files.createTempDirectory(work, "proof");
    Map<String, String> environment = new HashMap<>(perturbation.environment());
    environment.put("JAVA_HOME", jdk.home().toString());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("SNAP_PROOF", out.toString());
    List<String> command = new ArrayList<>(perturbation.wrapper());
    command.add(bundle.resolve(Bundle.START).toString());
    Fork.Ended ended = new Fork(command, out, environment).run(timeout, line -> {});
    if (!Files.exists(out.resolve(Proof.REPLAYED))) {
      throw failed(service, perturbation, ended);
    }
    return States.replayed(out.resolve(Proof.STATE), service, bundle);
  }

  private SnapFailure failed(String service, Perturbation perturbation, Fork.Ended ended) {
    String said =
        ended.lastLines().stream()
            .filter(line -> !line.startsWith("NOTE: Picked up"))
            .reduce("", (text, line) -> text + "\n    " + line);
    return new SnapFailure(
        SnapCode.PROOF_FAILED,
        service
            + " did not replay ("
            + perturbation.title()
            + (ended.inTime()
                ? "): exit code " + ended.exitCode()
                : "): not ended within " + timeout.toSeconds() + " s")
            + said,
        "What the bootstrap does is not repeatable there. Nothing was published.");
  }

  private static void compare(
      String service, ServiceState recorded, ServiceState replayed, Perturbation run) {
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
    Path target = work.resolve("moved").resolve(String.valueOf(bundle.getFileName()));
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
