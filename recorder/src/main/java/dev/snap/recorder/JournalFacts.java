package dev.snap.recorder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.snap.bundle.Bundle;
import dev.snap.journal.BlobDirectory;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a journal tells about a bootstrap.
 *
 * @param drawn how many random values were drawn
 * @param identifiers the random identifiers among them
 * @param ungrantedVariables environment variables that were read and not granted, each with the
 *     first source line
 * @param ungrantedProperties system properties that were read and not granted
 * @param nativeCode where native code was asked for that libraries can do without
 * @param touched paths of files that were read, asked for or written
 * @param network what the bootstrap did on the network
 */
record JournalFacts(
    int drawn,
    Set<String> identifiers,
    Map<String, String> ungrantedVariables,
    Set<String> ungrantedProperties,
    Set<String> nativeCode,
    Set<String> touched,
    NetworkFacts network) {
  private static final int NAMES_SHOWN = 4;
  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static JournalFacts of(Path directory) throws IOException {
    int drawn = 0;
    Set<String> identifiers = new HashSet<>();
    Map<String, String> variables = new TreeMap<>();
    Set<String> properties = new TreeSet<>();
    Set<String> nativeCode = new TreeSet<>();
    Set<String> touched = new TreeSet<>();
    NetworkFacts network = new NetworkFacts();
    try (JournalReader journal =
        new JournalReader(
            new BufferedInputStream(Files.newInputStream(directory.resolve(Bundle.JOURNAL))),
            new BlobDirectory(directory.resolve(Bundle.BLOBS)))) {
      for (Entry entry = journal.next(); entry != null; entry = journal.next()) {
        if (entry instanceof Entry.Leaf leaf) {
          Action action = leaf.action();
          network.add(leaf);
          if (action.surface() == Surface.RANDOMNESS) {
            drawn++;
            identifier(leaf.outcome()).ifPresent(identifiers::add);
          }
          if ("no".equals(text(action, "granted"))) {
            String name = String.valueOf(text(action, "name"));
            if (action.surface() == Surface.ENVIRONMENT) {
              variables.putIfAbsent(name, leaf.site());
            } else {
              properties.add(name);
            }
          }
          if (action.surface() == Surface.PROCESS && text(action, "code") != null) {
            nativeCode.add(leaf.site());
          }
          String path = text(action, "path");
          if (action.surface() == Surface.FILES && path != null) {
            touched.add(path);
          }
        }
      }
    }
    return new JournalFacts(
        drawn, identifiers, variables, properties, nativeCode, touched, network);
  }

  /** What a user should know, in sentences. */
  List<String> notes(String service) {
    List<String> notes = new ArrayList<>();
    ungrantedVariables.forEach(
        (name, site) ->
            notes.add(
                service
                    + " read environment variable "
                    + name
                    + " at "
                    + site
                    + ": not granted, so it was unset"));
    if (!ungrantedProperties.isEmpty()) {
      notes.add(
          service
              + " read system properties that were not granted, so they were unset: "
              + shortened(ungrantedProperties));
    }
    nativeCode.forEach(
        site ->
            notes.add(
                service
                    + " found no native code at "
                    + site
                    + ": there is none before live, so the library does its work in Java"));
    notes.addAll(network.notes(service));
    return notes;
  }

  private static Optional<String> identifier(Outcome outcome) {
    return outcome instanceof Outcome.Gave gave
        ? IDENTIFIER
            .matcher(new String(gave.bytes(), ISO_8859_1))
            .results()
            .map(MatchResult::group)
            .findFirst()
        : Optional.empty();
  }

  private static String shortened(Set<String> names) {
    String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN
        ? shown + " and " + (names.size() - NAMES_SHOWN) + " more"
        : shown;
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
