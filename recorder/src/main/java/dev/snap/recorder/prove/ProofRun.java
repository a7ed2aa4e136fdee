package dev.snap.recorder.prove;

import dev.snap.bundle.Bundle;
import dev.snap.recorder.fork.JvmArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One replay of a bundle and what is other in it.
 *
 * @param title what users read
 * @param perturbations what is other
 */
record ProofRun(String title, List<Perturbation> perturbations) {

  /** A fresh JVM with an empty environment. */
  static ProofRun fresh() {
    return new ProofRun("fresh JVM, empty environment", List.of());
  }

  /** The same, which leaves an archive of the JVM's classes. */
  static ProofRun archiving() {
    String making = JvmArchive.making(Perturbation.OUT + "/" + Bundle.ARCHIVE);
    return new ProofRun(
        fresh().title(), List.of(new Perturbation("an archive", false, making, "-", "-")));
  }

  /** All at once, in another directory. */
  static ProofRun strong() {
    return of(Perturbations.all().values().stream().filter(Perturbation::strong).toList());
  }

  /**
   * What a deployed service may meet: all that may not change the order of hash-ordered
   * collections.
   */
  static ProofRun deployed() {
    return of(
        Perturbations.all().values().stream()
            .filter(each -> each.strong() && !each.changesHashes())
            .toList());
  }

  /** Each on its own, the strong one, and then some. */
  static List<ProofRun> thorough() {
    List<ProofRun> runs = new ArrayList<>();
    Perturbations.all().values().stream()
        .filter(Perturbations::isPossible)
        .forEach(each -> runs.add(of(List.of(each))));
    runs.add(strong());
    return runs;
  }

  static ProofRun of(Collection<Perturbation> perturbations) {
    List<Perturbation> possible = perturbations.stream().filter(Perturbations::isPossible).toList();
    return new ProofRun(
        possible.stream().map(Perturbation::title).collect(Collectors.joining(", ")), possible);
  }

  /** The whole command. */
  List<String> command(Path out, Path start) {
    List<String> command = new ArrayList<>();
    perturbations.forEach(each -> command.addAll(each.under(out, Perturbations.SCRIPTS)));
    command.add(start.toString());
    return command;
  }

  /** The variables of the process, beside those that every run has. */
  Map<String, String> environment(Path out) throws IOException {
    Files.createDirectories(out.resolve("tmp"));
    Files.createDirectories(out.resolve("home"));
    Map<String, String> environment = new HashMap<>();
    perturbations.forEach(each -> environment.putAll(each.variables(out)));
    String options =
        perturbations.stream()
            .map(each -> each.options(out))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" "));
    if (!options.isEmpty()) {
      environment.put("JDK_JAVA_OPTIONS", options);
    }
    return environment;
  }
}
