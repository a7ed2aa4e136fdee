package dev.snap.recorder.prove;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is other in a proof run than when the service was recorded, without a change to
 * the launch line that is proven.
 *
 * @param title what users read
 * @param strong whether it is part of the second run of every build; else it has runs of its own
 * @param options of the JVM, separated by spaces, handed over in the environment
 * @param variables {@code NAME=value}, separated by spaces
 * @param under what the command is run under, separated by spaces
 */
record Perturbation(String title, boolean strong, String options, String variables, String under) {

  /** Stands for the directory of a run. */
  static final String OUT = "{out}";

  /** Whether the order of hash-ordered collections may follow it. */
  boolean changesHashes() {
    return options.contains("hashCode");
  }

  /** The options for a run with that directory. */
  String options(Path out) {
    return words(options).stream()
        .map(each -> each.replace(OUT, out.toString()))
        .map(each -> each.contains(" ") ? '"' + each + '"' : each)
        .reduce("", (one, other) -> one + " " + other)
        .strip();
  }

  /** The variables for a run with that directory. */
  Map<String, String> variables(Path out) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : words(variables)) {
      int equals = each.indexOf('=');
      values.put(
          each.substring(0, equals), each.substring(equals + 1).replace(OUT, out.toString()));
    }
    return values;
  }

  /** What the command is run under, empty for nothing. */
  List<String> under(Path out, Map<String, String> scripts) {
    return words(under).stream()
        .map(each -> scripts.getOrDefault(each, each).replace(OUT, out.toString()))
        .toList();
  }

  private static List<String> words(String text) {
    return text.equals("-") ? List.of() : Arrays.asList(text.split(" "));
  }
}
