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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a journal tells about a bootstrap.
 *
 * @param drawn how many random values were drawn
 * @param ungranted variables and properties that were read and not granted, in the user's words
 * @param touched paths of files that were read, asked for or written
 */
record JournalFacts(int drawn, Set<String> ungranted, Set<String> touched) {

  static JournalFacts of(Path directory) throws IOException {
    int drawn = 0;
    Set<String> ungranted = new TreeSet<>();
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
            ungranted.add(kind(action) + " " + text(action, "name") + " at " + leaf.site());
          }
          String path = text(action, "path");
          if (action.surface() == Surface.FILES && path != null) {
            touched.add(path);
          }
        }
      }
    }
    return new JournalFacts(drawn, ungranted, touched);
  }

  private static String kind(Action action) {
    return action.surface() == Surface.ENVIRONMENT ? "environment variable" : "system property";
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
