package dev.snap.soundness.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of mutants. */
final class Tally {
  private final Map<String, Integer> detected = new TreeMap<>();
  private final List<String> equivalent = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> wronglyNamed = new ArrayList<>();

  void detected(String how) {
    detected.merge(how, 1, Integer::sum);
  }

  void equivalent(String mutant) {
    equivalent.add(mutant);
  }

  void missed(String mutant) {
    missed.add(mutant);
  }

  void wronglyNamed(String mutant) {
    wronglyNamed.add(mutant);
  }

  int detected() {
    return detected.values().stream().mapToInt(each -> each).sum();
  }

  int tried() {
    return detected() + missed.size();
  }

  int equivalents() {
    return equivalent.size();
  }

  List<String> missed() {
    return missed;
  }

  List<String> wronglyNamed() {
    return wronglyNamed;
  }

  @Override
  public String toString() {
    return "detected " + detected + "\nequivalent " + equivalent + "\nmissed " + missed;
  }
}
