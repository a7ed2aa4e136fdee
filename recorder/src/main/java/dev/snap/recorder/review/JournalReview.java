package dev.snap.recorder.review;

import dev.snap.bundle.Bundle;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.JournalReader;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.publish.SnapshotStore;
import dev.snap.recorder.record.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal of one service of the current snapshot, or the list of services. */
public final class JournalReview {
  private JournalReview() {}

  /**
   * The text.
   *
   * @param output where snapshots are kept
   * @param service the full name of the service, or {@code null} for the list
   */
  public static String of(Path output, @Nullable String service) throws IOException {
    Path snapshot = new SnapshotStore(output).required();
    List<String> services =
        Files.readAllLines(snapshot.resolve(Recorded.TOPOLOGY)).stream()
            .filter(line -> line.startsWith("service "))
            .map(line -> line.split(" ")[1])
            .toList();
    if (service == null) {
      return "Services of the snapshot: "
          + String.join(", ", services)
          + "\nShow one with -Dsnap.service=<name>.";
    }
    if (!services.contains(service)) {
      throw new SnapFailure(
          SnapCode.SERVICE_NAME,
          "The snapshot has no service named '" + service + "'",
          "It has " + String.join(", ", services) + ".");
    }
    Path directory =
        snapshot.resolve(SnapshotBuilder.BUNDLES).resolve(Recorded.directoryOf(service));
    Contracts contracts = Contracts.inDirectory(directory.resolve(Bundle.LIBRARIES));
    try (JournalReader journal = Bundle.open(directory).journal()) {
      return new JournalText(journal, contracts).text();
    }
  }
}
