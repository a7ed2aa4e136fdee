package dev.snap.recorder;

import dev.snap.recorder.BuildResult.ServiceSummary;
import dev.snap.recorder.BuildResult.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a snapshot remembers of its build, as lines of text.
 *
 * @param services the summaries
 * @param notes what the user should know
 * @param digests the digests of the proven states, by service
 */
record BuildRecord(List<ServiceSummary> services, List<String> notes, Map<String, String> digests) {
  private static final String FILE = "build.txt";

  static BuildRecord of(List<Proofs.Bundled> proven, List<String> notes) {
    Map<String, String> digests = new TreeMap<>();
    proven.forEach(each -> digests.put(each.summary().service(), each.digest()));
    return new BuildRecord(proven.stream().map(Proofs.Bundled::summary).toList(), notes, digests);
  }

  void write(Path snapshot) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ServiceSummary each : services) {
      lines.add(
          String.join(
              " ",
              "service",
              each.service(),
              "" + each.entries(),
              "" + each.journalBytes(),
              "" + each.bundleBytes(),
              "" + each.references(),
              "" + each.drawn(),
              "" + each.times().recording(),
              "" + each.times().replay(),
              "" + each.times().proof()));
    }
    new TreeMap<>(digests)
        .forEach((service, digest) -> lines.add("state " + service + " " + digest));
    notes.forEach(note -> lines.add("note " + note));
    Files.write(snapshot.resolve(FILE), lines);
  }

  static BuildResult read(Path snapshot, boolean upToDate) throws IOException {
    List<ServiceSummary> services = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String line : Files.readAllLines(snapshot.resolve(FILE))) {
      String[] words = line.split(" ");
      if (words[0].equals("service")) {
        services.add(
            new ServiceSummary(
                words[1],
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]),
                new Times(
                    Long.parseLong(words[7]), Long.parseLong(words[8]), Long.parseLong(words[9]))));
      } else if (words[0].equals("note")) {
        notes.add(line.substring("note ".length()));
      }
    }
    return new BuildResult(
        String.valueOf(snapshot.getFileName()), snapshot, upToDate, services, notes);
  }
}
