package dev.snap.soundness.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Fingerprint;
import dev.snap.bundle.Signatures;
import dev.snap.bundle.Trust;
import dev.snap.error.SnapFailure;
import dev.snap.journal.BlobDirectory;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalHead;
import dev.snap.journal.JournalReader;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.bundle.Bundler;
import dev.snap.recorder.bundle.Bundler.RecordedJournal;
import dev.snap.recorder.publish.SnapshotStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every step on the disk fails once, for each step there is: no half journal, bundle or snapshot.
 */
@Timeout(600)
final class FailingStepsTest {
  private static final Action BOOT = Action.of(Surface.BOOTSTRAP, "Bootstrap.boot");

  @TempDir Path directory;
  private final FailingDisk disk = new FailingDisk();

  @Test
  void aSnapshotIsPublishedWholeOrNotAtAll() throws IOException {
    Set<String> failed = new TreeSet<>();
    int step = 0;
    do {
      step++;
      Path real = Files.createDirectory(directory.resolve("store" + step));
      SnapshotStore store = new SnapshotStore(disk.path(real));
      disk.failAt(0);
      publish(store, "old");
      disk.failAt(step);
      boolean thrown = isThrown(store, "new");
      boolean hasFailed = disk.hasFailed();
      if (hasFailed) {
        failed.add(disk.failed());
      }
      disk.failAt(0);
      String current = content(new SnapshotStore(real));
      assertThat(current).as("step %d", step).isIn("old old", "new new");
      assertThat(thrown || current.equals("new new"))
          .as("step %d is told or harmless", step)
          .isTrue();
      publish(store, "next");
      assertThat(content(new SnapshotStore(real))).isEqualTo("next next");
      assertThat(Files.list(real.resolve("snapshots"))).hasSize(1);
      if (!hasFailed) {
        break;
      }
    } while (step < 1000);
    assertThat(step).isGreaterThan(20);
    assertThat(failed)
        .containsExactly("close", "create directory", "delete", "open", "rename", "sync", "write");
  }

  @Test
  void aBundleIsMadeWholeOrTheBuildIsTold() throws IOException {
    BuildRequest request = request();
    int step = 0;
    do {
      step++;
      Path place = Files.createDirectory(directory.resolve("bundle" + step));
      RecordedJournal journal = record(place.resolve("recorded"));
      disk.failAt(step);
      boolean thrown = false;
      try {
        new Bundler(request, Fingerprint.current(), Signatures.generate())
            .bundle(
                disk.path(place.resolve("recorded")),
                journal,
                List.of(),
                disk.path(place.resolve("made")));
      } catch (IOException e) {
        thrown = true;
      }
      if (!thrown) {
        Bundle.open(place.resolve("made")).check(new Trust(null, false));
      }
    } while (disk.hasFailed());
    assertThat(step).isGreaterThan(20);
  }

  @Test
  void aJournalThatCannotBeWrittenIsNone() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry.Open(Entry.Direction.IN, BOOT, ""));
    for (int i = 0; i < 20; i++) {
      entries.add(new Entry.Leaf(BOOT, new Outcome.Gave(new byte[i]), "Shop.java:" + i));
    }
    entries.add(new Entry.Close(new Outcome.Gave(new byte[0])));
    int whole = 0;
    for (int step = 1; whole == 0; step++) {
      FailingStream out = new FailingStream(step);
      try {
        JournalWriter writer = new JournalWriter(out, "shop", new BlobDirectory(directory));
        entries.forEach(writer::write);
        writer.commit();
        whole = step;
      } catch (UncheckedIOException e) {
        byte[] written = out.written.toByteArray();
        assertThatThrownBy(
                () ->
                    JournalReader.verify(
                        new ByteArrayInputStream(written), new BlobDirectory(directory)))
            .isInstanceOf(SnapFailure.class);
      }
    }
    assertThat(whole).isGreaterThan(entries.size());
  }

  /** A build whose jars are small, so that each write of them can fail in turn. */
  private BuildRequest request() throws IOException {
    Project project = Project.of(Files.createDirectory(directory.resolve("project")), "faults");
    BuildRequest real = project.request("faults.Faults$Good", Duration.ofMinutes(1));
    Path core = Files.write(directory.resolve("core.jar"), new byte[20_000]);
    Path transport = Files.write(directory.resolve("transport.jar"), new byte[100]);
    return new BuildRequest(
        real.name(),
        real.root(),
        real.baseDirectory(),
        real.output(),
        real.classPath(),
        real.jdk(),
        real.grants(),
        real.timeout(),
        real.jvmOptions(),
        new BuildRequest.Parts(core, core, List.of(transport)));
  }

  private static boolean isThrown(SnapshotStore store, String name) {
    try {
      publish(store, name);
      return false;
    } catch (IOException | UncheckedIOException e) {
      return true;
    }
  }

  private static void publish(SnapshotStore store, String name) throws IOException {
    Path staged = store.stage().resolve("snapshot");
    Files.createDirectories(staged.resolve("bundles"));
    Files.writeString(staged.resolve("bundles/one"), name);
    Files.writeString(staged.resolve("two"), name);
    store.publish(staged, "id");
    store.unstage();
  }

  private static String content(SnapshotStore store) throws IOException {
    Path snapshot = store.required();
    return Files.readString(snapshot.resolve("bundles/one"))
        + " "
        + Files.readString(snapshot.resolve("two"));
  }

  private static RecordedJournal record(Path place) throws IOException {
    Files.createDirectories(place);
    try (OutputStream out = Files.newOutputStream(place.resolve(Bundle.JOURNAL));
        JournalWriter writer =
            new JournalWriter(out, "victim", new BlobDirectory(place.resolve(Bundle.BLOBS)))) {
      writer.write(new Entry.Open(Entry.Direction.IN, BOOT, ""));
      writer.write(new Entry.Close(new Outcome.Gave(new byte[2000])));
      JournalHead head = writer.commit();
      return new RecordedJournal("victim", "faults.Victim", head.entries(), head.chain());
    }
  }

  /** Takes half of the write that fails. */
  private static final class FailingStream extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final int failAt;
    private int writes;

    FailingStream(int failAt) {
      this.failAt = failAt;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (++writes == failAt) {
        written.write(bytes, offset, length / 2);
        throw new IOException("No space left on device");
      }
      written.write(bytes, offset, length);
    }
  }
}
