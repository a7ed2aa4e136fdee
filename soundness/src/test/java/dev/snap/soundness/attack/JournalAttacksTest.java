package dev.snap.soundness.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.bundle.Bundle;
import dev.snap.journal.BlobDirectory;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.journal.JournalWriter;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.score.Score;
import dev.snap.soundness.mutant.Bundles;
import dev.snap.soundness.mutant.Warehouse;
import dev.snap.soundness.reliability.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks on the bundles of a real build. Each must be refused by its code, in bounded memory, and
 * before anything of the journal reaches the service: the whole check comes before the replay.
 * {@code -Dsnap.attacks=100000} for the long form.
 */
@Timeout(7200)
final class JournalAttacksTest {
  /** How many random attacks of a kind. */
  private static final int RANDOM = Integer.getInteger("snap.attacks", 500);

  @TempDir static Path directory;

  private final long seed = Long.getLong("snap.attacks.seed", 20260101);
  private final Random random = new Random(seed);
  private final Count count = new Count();

  @Test
  void noAttackIsAccepted() throws IOException {
    Project project = Warehouse.in(directory.resolve("first"));
    Path bundles = project.current().resolve(SnapshotBuilder.BUNDLES);
    Path bundle = bundles.resolve("victim");
    Path child = bundles.resolve("victim.tariff");
    Project anew = Warehouse.in(directory.resolve("second"));
    Path recordedAnew = anew.current().resolve(SnapshotBuilder.BUNDLES).resolve("victim");

    journal(bundle, payloads(child), payloads(recordedAnew));
    largeJournal(bundle);
    bundle(bundle, child, recordedAnew);

    System.out.println(count + "\n" + count.wrong());
    Score.write(
        "attacks",
        count.refused(),
        count.tried(),
        count.accepted().size() + " accepted, seed " + seed);
    assertThat(count.accepted()).isEmpty();
    assertThat(count.wrong()).isEmpty();
  }

  private void journal(Path bundle, List<byte[]> foreign, List<byte[]> recordedAnew)
      throws IOException {
    JournalAttacks attacks = new JournalAttacks(bundle, count, random);
    attacks.checkWhole();
    attacks.everyBit();
    attacks.everyLength();
    attacks.someBytes(RANDOM * 4);
    attacks.everyRecord(foreign);
    attacks.everyRecord(recordedAnew);
    attacks.everySplice(foreign);
    attacks.everySplice(recordedAnew);
    attacks.someForgeries(RANDOM * 2);
    attacks.everyVersion();
    attacks.everyBomb();
  }

  private void bundle(Path bundle, Path child, Path recordedAnew) throws IOException {
    Bundles bundles = new Bundles(bundle, Files.createDirectory(directory.resolve("bundles")));
    BundleAttacks attacks = new BundleAttacks(bundles, count, random);
    attacks.checkWhole();
    attacks.everyPart();
    attacks.someTexts(RANDOM / 5);
    attacks.partsOf(child);
    attacks.partsOf(recordedAnew);
    attacks.someOtherKeys(RANDOM / 10, recordedAnew);
    attacks.everyDowngrade();
  }

  /** The same entries again and again, up to about 1 MB. */
  private void largeJournal(Path bundle) throws IOException {
    Path large = directory.resolve("large");
    copy(bundle, large);
    List<Entry> entries = new ArrayList<>();
    try (JournalReader reader = Bundle.open(bundle).journal()) {
      for (Entry each = reader.next(); each != null; each = reader.next()) {
        entries.add(each);
      }
    }
    try (OutputStream out = Files.newOutputStream(large.resolve(Bundle.JOURNAL));
        JournalWriter writer =
            new JournalWriter(out, "victim", new BlobDirectory(large.resolve(Bundle.BLOBS)))) {
      for (int i = 0; i < 300; i++) {
        entries.forEach(writer::write);
      }
      writer.commit();
    }
    JournalAttacks attacks = new JournalAttacks(large, count, random);
    assertThat(attacks.size()).isBetween(700_000, 3_000_000);
    attacks.someBits(RANDOM);
  }

  private static void copy(Path bundle, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(bundle)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(file, target.resolve(bundle.relativize(file).toString()));
      }
    }
  }

  private static List<byte[]> payloads(Path bundle) throws IOException {
    return JournalBytes.of(Files.readAllBytes(bundle.resolve(Bundle.JOURNAL))).payloads();
  }
}
