package dev.snap.recorder.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is no state, although objects hold it: the rows of {@code state-rules.tsv}, each a class, a
 * field or {@code *}, and the reason. A star hides what the class, its superclasses and its
 * subclasses in the JDK declare.
 */
final class StateRules {
  private static final String FILE = "state-rules.tsv";
  private static final Set<String> NONE = Set.of();

  private final Map<String, Set<String>> fields = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();

  private StateRules() {}

  static StateRules load() {
    StateRules rules = new StateRules();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(StateRules.class.getResourceAsStream(FILE), FILE), UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  /** Whether a field is no state. */
  boolean ignores(String type, String field) {
    return fields.getOrDefault(type, NONE).contains(field);
  }

  /** Whether nothing of a class is state. */
  boolean hides(String type) {
    return hidden.contains(type);
  }

  private void add(String line) {
    String[] row = line.split("\t", -1);
    if (row.length != 3 || row[2].isBlank()) {
      throw new IllegalStateException(FILE + ": not class, field and reason: " + line);
    }
    if (row[1].equals("*")) {
      hidden.add(row[0]);
    } else {
      for (String field : row[1].split(" ", -1)) {
        fields.computeIfAbsent(row[0], type -> new HashSet<>()).add(field);
      }
    }
  }
}
