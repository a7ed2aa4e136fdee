package dev.snap.recorder;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Sha256;
import dev.snap.recorder.bundle.Bundler;
import dev.snap.recorder.bundle.Bundler.RecordedJournal;
import dev.snap.recorder.publish.Inputs;
import dev.snap.recorder.publish.SigningKey;
import dev.snap.recorder.publish.SnapshotStore;
import dev.snap.recorder.record.Recorded;
import dev.snap.recorder.rest.RestCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Builds one snapshot: rewrites the class path, records the bootstraps in a forked JVM, bundles and
 * proves each service, and publishes all of it or nothing. For one use by one thread.
 */
public final class SnapshotBuilder {
  /** The directory of bundles in a snapshot. */
  public static final String BUNDLES = "bundles";

  /**
   * The file in a snapshot that names the JDK it was proven on: of this machine, and in no bundle.
   */
  public static final String JDK = "jdk";

  private static final Path KEY = Path.of(System.getProperty("user.home"), ".snap", "signing-key");

  private final BuildRequest request;
  private final Progress progress;
  private final SnapshotStore store;

  /** A builder for one request. */
  public SnapshotBuilder(BuildRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.store = new SnapshotStore(request.output());
  }

  /**
   * Builds the snapshot, unless nothing has changed since the current one.
   *
   * @throws SnapFailure when it cannot be built; the current snapshot is then as it was
   */
  public BuildResult build() throws IOException {
    List<String> inputs = Inputs.of(request);
    Optional<Path> current = store.current();
    if (current.isPresent() && Inputs.same(current.get(), inputs, request.baseDirectory())) {
      return BuildRecord.read(current.get(), true);
    }
    try {
      return build(inputs, store.stage());
    } catch (UncheckedIOException e) {
      throw notPublished(e);
    } catch (IOException e) {
      if (e.getCause() instanceof InterruptedException) {
        throw e;
      }
      throw notPublished(e);
    } finally {
      store.unstage();
    }
  }

  private SnapFailure notPublished(Exception cause) {
    return new SnapFailure(
        SnapCode.PUBLISH,
        "The snapshot could not be published: " + cause,
        "Free space or rights under " + request.output() + "; the snapshot before is as it was.",
        cause);
  }

  private BuildResult build(List<String> inputs, Path staging) throws IOException {
    RewrittenClassPath classPath = RewrittenClassPath.of(request, progress);
    Recording recording = new RecordingFork(request, progress).record(classPath, staging);
    List<String> notes = checkAtRest(recording, classPath);
    Path snapshot = Files.createDirectories(staging.resolve("snapshot"));
    Bundler bundler = new Bundler(request, recording.fingerprint(), SigningKey.in(KEY));
    bundle(bundler, recording, classPath, snapshot);
    Proofs proofs = new Proofs(request, progress, recording, classPath, bundler);
    List<Proofs.Bundled> proven = proofs.run(snapshot);
    notes.addAll(proofs.notes());
    BuildRecord built = BuildRecord.of(proven, notes);
    return publish(snapshot, inputs, recording, built);
  }

  /** Refuses what services hold and cannot be in a snapshot, and tells what is doubtful. */
  private List<String> checkAtRest(Recording recording, RewrittenClassPath classPath)
      throws IOException {
    List<String> notes = new ArrayList<>(recording.notes());
    try (RestCheck check =
        RestCheck.of(
            recording.state(), classPath.libraries(), classPath.directory(), request.jdk())) {
      for (RecordedJournal journal : recording.journals()) {
        String service = journal.service();
        check.service(service, recording.identifiers(service), request.grantedValues());
      }
      check.refuse();
      notes.addAll(check.notes());
    }
    return notes;
  }

  private static void bundle(
      Bundler bundler, Recording recording, RewrittenClassPath classPath, Path snapshot)
      throws IOException {
    for (RecordedJournal journal : recording.journals()) {
      bundler.bundle(
          recording.directoryOf(journal.service()),
          journal,
          classPath.libraries(),
          bundleOf(snapshot, journal.service()));
    }
    Files.copy(recording.topology(), snapshot.resolve(Recorded.TOPOLOGY));
  }

  private BuildResult publish(
      Path snapshot, List<String> inputs, Recording recording, BuildRecord built)
      throws IOException {
    List<String> all = new ArrayList<>(inputs);
    all.addAll(Inputs.touched(request.baseDirectory(), new TreeSet<>(recording.touched())));
    Files.write(snapshot.resolve(Inputs.FILE), all);
    Files.writeString(snapshot.resolve(JDK), request.jdk() + "\n");
    built.write(snapshot);
    String id = idOf(recording);
    return BuildRecord.read(store.publish(snapshot, id), false);
  }

  private String idOf(Recording recording) throws IOException {
    StringBuilder content = new StringBuilder(Files.readString(recording.topology()));
    recording.journals().forEach(journal -> content.append(journal).append('\n'));
    return Sha256.hex(content.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** Where the bundle of a service stands in a snapshot. */
  static Path bundleOf(Path snapshot, String service) {
    return snapshot.resolve(BUNDLES).resolve(Recorded.directoryOf(service));
  }
}
