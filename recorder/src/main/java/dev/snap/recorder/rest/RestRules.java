package dev.snap.recorder.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.rest.RestRule.Condition;
import dev.snap.recorder.rest.RestRule.Verdict;
import dev.snap.recorder.state.hprof.HeapClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of {@code rest-rules.tsv}: class, condition, verdict, what it is, way out. */
final class RestRules {
  private static final String FILE = "rest-rules.tsv";

  private final Map<String, List<RestRule>> rules = new HashMap<>();

  private RestRules() {}

  static RestRules load() {
    RestRules rules = new RestRules();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RestRules.class.getResourceAsStream(FILE), FILE), UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  /** The first rule that holds of an object, its own class before its superclasses. */
  @Nullable RestRule of(Held held, LibraryClasses libraries) {
    for (HeapClass type = held.instance().type(); type != null; type = type.parent()) {
      RestRule rule = holding(type.name(), held);
      if (rule != null) {
        return rule;
      }
    }
    HeapClass type = held.instance().type();
    if (type.loader() != 0) {
      for (String each : libraries.interfaces(type.name())) {
        RestRule rule = holding(each, held);
        if (rule != null) {
          return rule;
        }
      }
    }
    return null;
  }

  private @Nullable RestRule holding(String type, Held held) {
    for (RestRule rule : rules.getOrDefault(type, List.of())) {
      if (rule.condition().holds(held)) {
        return rule;
      }
    }
    return null;
  }

  private void add(String line) {
    String[] row = line.split("\t", -1);
    Condition condition = row.length == 5 ? Condition.of(row[1]) : null;
    if (condition == null) {
      throw new IllegalStateException(
          FILE + ": not class, condition, verdict, what and way out: " + line);
    }
    Verdict verdict = Verdict.valueOf(row[2].toUpperCase(Locale.ROOT));
    rules
        .computeIfAbsent(row[0], type -> new ArrayList<>())
        .add(new RestRule(condition, verdict, row[3], row[4]));
  }
}
