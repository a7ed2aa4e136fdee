package dev.snap.recorder;

import dev.snap.journal.BlobDirectory;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.bundle.Bundle;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a journal tells about a bootstrap.
 *
 * @param drawn how many random values were drawn
 * @param ungrantedVariables environment variables that were read and not granted, each with the first source line
 * @param ungrantedProperties system properties that were read and not granted
 * @param touched paths of files that were read, asked for or written
 */
record JournalFacts(
    int drawn, Map<String, String> ungrantedVariables, Set<String> ungrantedProperties, Set<String> touched) {
  private static final int NAMES_SHOWN = 4;


  static JournalFacts of(Path directory) throws IOException {
    int drawn = 0;
    Map<String, String> variables = new TreeMap<>();
    Set<String> properties = new TreeSet<>();
    Set<String> touched = new TreeSet<>();
    try (JournalReader journal =
        new JournalReader(
            new BufferedInputStream(Files.newInputStream(directory.resolve(Bundle.JOURNAL))),
            new BlobDirectory(directory.resolve(Bundle.BLOBS)))) {
      for (Entry entry = journal.next(); entry != null; entry = journal.next()) {
        if (entry instanceof Entry.Leaf leaf) {
          Action action = leaf.action();
          drawn += action.surface() == Surface.RANDOMNESS ? 1 : 0;
          if ("no".equals(text(action, "granted"))) {
            String name = String.valueOf(text(action, "name"));
            if (action.surface() == Surface.ENVIRONMENT) {
              variables.putIfAbsent(name, leaf.site());
            } else {
              properties.add(name);
            }
          }
          String path = text(action, "path");
          if (action.surface() == Surface.FILES && path != null) {
            touched.add(path);
          }
        }
      }
    }
    return new JournalFacts(drawn, variables, properties, touched);
  }

  /** What a user should know, in sentences. */
  List<String> notes(String service) {
    List<String> notes = new ArrayList<>();
    ungrantedVariables.forEach(
        (name, site) ->
            notes.add(service + " read environment variable " + name + " at " + site + ": not granted, so it was unset"));
    if (!ungrantedProperties.isEmpty()) {
      notes.add(
          service + " read system properties that were not granted, so they were unset: " + shortened(ungrantedProperties));
    }
    return notes;
  }

  private static String shortened(Set<String> names) {
    String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
  }

  private static @Nullable String text(Action action, String field) {
    for (Action.Field each : action.fields()) {
      if (each.name().equals(field)) {
        return each.text();
      }
    }
    return null;
  }
}
