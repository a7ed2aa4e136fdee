package dev.snap.soundness.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Trust;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.score.Score;
import dev.snap.recorder.state.ServiceState;
import dev.snap.recorder.state.StateDifference;
import dev.snap.soundness.reliability.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeded changes of code, entries and inputs of one application. Each must be noticed: code by its
 * digest, and when that is forced by the divergence or by the state; entries by the divergence or
 * by the state; inputs by the next build. Those that change nothing that can be observed are
 * counted apart, and a trace that does not use the replay says whether they are such. {@code
 * -Dsnap.mutants=500} for the long form.
 */
@Timeout(7200)
final class MutantsTest {
  private static final int MUTANTS = Integer.getInteger("snap.mutants", 100);
  private static final int CLEAN = Integer.getInteger("snap.mutants.clean", MUTANTS * 2 / 5);

  /** How many restores are made once more in a JVM of their own, as they are deployed. */
  private static final int DEPLOYED = Math.max(4, MUTANTS / 25);

  private static final Pattern ENTRY = Pattern.compile("(?:at|before) entry (\\d+)");

  @TempDir static Path directory;

  private final long seed = Long.getLong("snap.mutants.seed", 20260101);
  private final Random random = new Random(seed);
  private final Tally tally = new Tally();

  @Test
  void everyMutantIsNoticed() throws IOException {
    Project project = Warehouse.in(directory);
    Path bundle = project.current().resolve(SnapshotBuilder.BUNDLES).resolve("victim");
    Bundles bundles = new Bundles(bundle, Files.createDirectory(directory.resolve("bundles")));
    int falseAlarms;
    try (Restorer restorer = new Restorer(directory)) {
      Reference reference = reference(restorer, bundle);
      falseAlarms = falseAlarms(restorer, bundle, reference);
      List<Mutant> chosen = chosen(bundle);
      for (int i = 0; i < chosen.size(); i++) {
        boolean isDeployed = i % (chosen.size() / DEPLOYED) == 0;
        judge(chosen.get(i), isDeployed, bundles, restorer, reference);
      }
    }
    inputs(project, bundles);
    String note =
        "seed "
            + seed
            + ", "
            + tally.equivalents()
            + " equivalent, "
            + falseAlarms
            + " false alarms in "
            + CLEAN
            + " clean runs";
    System.out.println(tally);
    Score.write("mutants", tally.detected(), tally.tried(), note);
    assertThat(falseAlarms).isZero();
    assertThat(tally.missed()).isEmpty();
    assertThat(tally.wronglyNamed()).isEmpty();
    assertThat(tally.tried() + tally.equivalents()).isGreaterThanOrEqualTo(MUTANTS);
  }

  /** What the bundle is as it was built. */
  private record Reference(ServiceState state, Traced trace) {}

  private static Reference reference(Restorer restorer, Path bundle) throws IOException {
    ServiceState state = ((Restored.Live) restorer.restore(bundle)).state();
    Traced trace = restorer.trace(bundle);
    assertThat(trace.repeated()).isEqualTo(trace.recorded().size()).isGreaterThan(20);
    assertThat(trace.end()).startsWith("report closed = ");
    return new Reference(state, trace);
  }

  private static int falseAlarms(Restorer restorer, Path bundle, Reference reference)
      throws IOException {
    int alarms = 0;
    for (int i = 0; i < CLEAN; i++) {
      boolean same =
          i % 10 != 0
              ? restorer.replay(bundle).isEmpty()
              : restorer.restore(bundle) instanceof Restored.Live live
                  && live.state().digest().equals(reference.state().digest());
      alarms += same ? 0 : 1;
    }
    return alarms;
  }

  /** Three of five change code, one of four an entry; the rest change inputs. */
  private List<Mutant> chosen(Path bundle) throws IOException {
    List<Mutant> code = new ArrayList<>(new CodeMutants(bundle, "victim.jar").all());
    List<Mutant> entries = new ArrayList<>(new EntryMutants(bundle).all());
    System.out.println(code.size() + " changes of code, " + entries.size() + " of entries");
    Collections.shuffle(code, random);
    Collections.shuffle(entries, random);
    List<Mutant> chosen = new ArrayList<>(code.subList(0, Math.min(code.size(), MUTANTS * 3 / 5)));
    chosen.addAll(entries.subList(0, Math.min(entries.size(), MUTANTS / 4)));
    return chosen;
  }

  private void judge(
      Mutant mutant, boolean isDeployed, Bundles bundles, Restorer restorer, Reference reference)
      throws IOException {
    Path copy = bundles.with(mutant.change());
    try {
      if (mutant.kind().equals("code") && refusal(copy, false) != SnapCode.CODE_CHANGED) {
        tally.missed(mutant + " by the digest of the code");
        return;
      }
      Restored restored = restorer.restore(copy);
      if (isDeployed) {
        assertThat(DeployedRestore.isLike(restored, DeployedRestore.of(copy, directory)))
            .as("%s ends alike where it is deployed", mutant)
            .isTrue();
      }
      Traced trace = restorer.trace(copy);
      if (restored instanceof Restored.Stopped stopped) {
        stopped(mutant, stopped.message(), trace);
      } else if (restored instanceof Restored.Live live) {
        live(mutant, live.state(), trace, reference);
      }
    } finally {
      Bundles.delete(copy);
    }
  }

  private void stopped(Mutant mutant, String message, Traced trace) {
    if (message.contains("VerifyError")) {
      return; // no program
    }
    tally.detected(message.startsWith("[") ? message.substring(1, 10) : message);
    Matcher entry = ENTRY.matcher(message);
    boolean names =
        !message.startsWith("[SNAP-")
            || entry.find()
                && Long.parseLong(entry.group(1)) == trace.firstEntry()
                && (message.contains(trace.firstSite()) || !message.startsWith("[SNAP-0301]"));
    if (!names && !message.startsWith("[SNAP-0302]")) {
      tally.wronglyNamed(
          mutant
              + ": entry "
              + trace.firstEntry()
              + " at "
              + trace.firstSite()
              + " in\n"
              + message);
    }
  }

  private void live(Mutant mutant, ServiceState state, Traced trace, Reference reference) {
    if (!state.digest().equals(reference.state().digest())) {
      tally.detected("state");
      if (StateDifference.between(reference.state(), state).isEmpty()) {
        tally.wronglyNamed(mutant + ": no difference is told");
      }
    } else if (trace.isLike(reference.trace())) {
      tally.equivalent(mutant.toString());
    } else {
      tally.missed(mutant + ": " + trace.end());
    }
  }

  private void inputs(Project project, Bundles bundles) throws IOException {
    InputMutants inputs = new InputMutants(project, random);
    assertThat(inputs.isSame(project.request(Warehouse.ROOT, Duration.ofMinutes(1)))).isTrue();
    for (int i = 0; tally.tried() + tally.equivalents() < MUTANTS; i++) {
      if (i % 3 == 0) {
        count(inputs.isNoticed(Warehouse.ROOT), "the next build", "input " + i);
      } else {
        boolean isJar = i % 3 == 1;
        Path copy = bundles.with(isJar ? inputs.ofJar() : inputs.ofBundle());
        SnapCode refusal = refusal(copy, !isJar);
        count(refusal == SnapCode.CODE_CHANGED, "part of the bundle", "part " + i);
        Bundles.delete(copy);
      }
    }
  }

  private void count(boolean isNoticed, String how, String mutant) {
    if (isNoticed) {
      tally.detected(how);
    } else {
      tally.missed(mutant);
    }
  }

  private static @org.jspecify.annotations.Nullable SnapCode refusal(Path copy, boolean forced) {
    SnapFailure failure =
        catchThrowableOfType(
            SnapFailure.class, () -> Bundle.open(copy).check(new Trust(null, forced)));
    return failure == null ? null : failure.code();
  }
}
