package dev.snap.soundness.library;

import dev.snap.recorder.BuildResult.ServiceSummary;
import dev.snap.recorder.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What became of the libraries that were tried, as rows of a table and as one row of the score. */
final class LibraryRows {
  private final Map<String, Ended> tried = new TreeMap<>();

  /** Adds a library, and leaves its row beside the rows of the score. */
  void add(Library library, Ended ended) throws IOException {
    tried.put(library.name(), ended);
    String root = System.getProperty("snap.soundness");
    if (root != null) {
      Path rows = Path.of(root, "jdk" + Runtime.version().feature(), "libraries");
      Files.createDirectories(rows);
      Files.writeString(rows.resolve(library.name() + ".tsv"), row(library, ended) + "\n");
    }
  }

  void leaveScore() {
    long restored = tried.values().stream().filter(Ended.Restored.class::isInstance).count();
    long refused = tried.values().stream().filter(Ended.Refused.class::isInstance).count();
    Score.write(
        "libraries", restored, tried.size(), "restored " + restored + " / refused " + refused);
  }

  private static String row(Library library, Ended ended) {
    String outcome = ended.word();
    String figures = "\t\t\t\t\t\t\t";
    if (ended instanceof Ended.Refused refused) {
      outcome += " " + refused.code();
    }
    if (ended instanceof Ended.Restored restored) {
      ServiceSummary summary = restored.summary();
      figures =
          "\t" + summary.entries() + "\t" + summary.journalBytes() + "\t" + restored.times().row();
    }
    return library.artifact() + "\t" + library.version() + "\t" + outcome + figures;
  }
}
