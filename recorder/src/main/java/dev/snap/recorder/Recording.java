package dev.snap.recorder;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.BuildResult.ServiceSummary;
import dev.snap.recorder.BuildResult.Times;
import dev.snap.recorder.bundle.Bundler.RecordedJournal;
import dev.snap.recorder.record.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the forked JVM left in its output directory. */
final class Recording {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

  private final Path output;
  private final Duration took;
  private final List<RecordedJournal> journals = new ArrayList<>();
  private final Map<String, JournalFacts> facts = new TreeMap<>();
  private final Map<String, Integer> references = new TreeMap<>();
  private final Map<String, Long> millis = new TreeMap<>();

  private Recording(Path output, Duration took) {
    this.output = output;
    this.took = took;
  }

  static Recording read(Path output, Duration took) throws IOException {
    Recording recording = new Recording(output, took);
    try {
      for (String line : Files.readAllLines(recording.topology())) {
        recording.read(line.split(" "));
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
    return recording;
  }

  private void read(String[] words) throws IOException {
    if (words[0].equals("service")) {
      if (!NAME.matcher(words[1]).matches()) {
        throw malformed("no service has the name " + words[1]);
      }
      add(words[1], words[2]);
    } else if (words[0].equals("reference")) {
      references.merge(words[1], 1, Integer::sum);
    }
  }

  /** The fork ran the code of users, which may have written there too. */
  private static SnapFailure malformed(String fact) {
    return new SnapFailure(
        SnapCode.FORK_DIED,
        "What the JVM that ran the bootstraps left cannot be read: " + fact,
        "Build again; nothing was published.");
  }

  List<RecordedJournal> journals() {
    return journals;
  }

  Duration took() {
    return took;
  }

  Path topology() {
    return output.resolve(Recorded.TOPOLOGY);
  }

  Path state() {
    return output.resolve(Recorded.STATE);
  }

  Path directoryOf(String service) {
    return output.resolve(Recorded.SERVICES).resolve(Recorded.directoryOf(service));
  }

  /** The fingerprint of the JVM that recorded. */
  Map<String, String> fingerprint() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(output.resolve(Recorded.FINGERPRINT))) {
      int equals = line.indexOf('=');
      lines.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return lines;
  }

  /** The files that bootstraps touched. */
  Set<String> touched() {
    Set<String> touched = new HashSet<>();
    facts.values().forEach(each -> touched.addAll(each.touched()));
    return touched;
  }

  /** The random identifiers that a service drew. */
  Set<String> identifiers(String service) {
    return Objects.requireNonNull(facts.get(service)).identifiers();
  }

  /** What the user should know. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    facts.forEach((service, each) -> notes.addAll(each.notes(service)));
    return notes;
  }

  ServiceSummary summary(RecordedJournal journal, Path bundle, long replayMillis, long proofMillis)
      throws IOException {
    long journalBytes =
        Files.size(bundle.resolve(dev.snap.bundle.Bundle.JOURNAL))
            + size(bundle.resolve(dev.snap.bundle.Bundle.BLOBS));
    return new ServiceSummary(
        journal.service(),
        journal.entries(),
        journalBytes,
        size(bundle),
        references.getOrDefault(journal.service(), 0),
        Objects.requireNonNull(facts.get(journal.service())).drawn(),
        new Times(
            Objects.requireNonNull(millis.get(journal.service())), replayMillis, proofMillis));
  }

  private void add(String service, String interfaceName) throws IOException {
    String[] head = Files.readString(directoryOf(service).resolve("head")).split(" ");
    journals.add(new RecordedJournal(service, interfaceName, Long.parseLong(head[0]), head[1]));
    millis.put(service, Long.parseLong(head[2]));
    facts.put(service, JournalFacts.of(directoryOf(service)));
  }

  private static long size(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
      return size;
    }
  }
}
