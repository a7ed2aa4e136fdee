package dev.snap.recorder;

import dev.snap.recorder.BuildResult.ServiceSummary;
import dev.snap.recorder.bundle.Bundler;
import dev.snap.recorder.bundle.Bundler.RecordedJournal;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.prove.Proven;
import dev.snap.recorder.prove.Prover;
import dev.snap.recorder.prove.States;
import dev.snap.recorder.state.ServiceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Proves all bundles of a snapshot, a few at a time: each replay is a process of its own. */
final class Proofs {
  private static final int PARALLEL = 2;

  private final BuildRequest request;
  private final Progress progress;
  private final Recording recording;
  private final RewrittenClassPath classPath;
  private final Bundler bundler;

  Proofs(
      BuildRequest request,
      Progress progress,
      Recording recording,
      RewrittenClassPath classPath,
      Bundler bundler) {
    this.request = request;
    this.progress = progress;
    this.recording = recording;
    this.classPath = classPath;
    this.bundler = bundler;
  }

  /** What the user should know of how bundles were proven here. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<String> missing = Prover.notPermitted();
    if (!missing.isEmpty()) {
      notes.add(
          "this machine does not permit what the proof should try: " + String.join(", ", missing));
    }
    return notes;
  }

  /**
   * Proves the bundles.
   *
   * @param snapshot where they stand
   */
  List<Bundled> run(Path snapshot) throws IOException {
    Path work = Files.createDirectories(snapshot.resolveSibling("proofs"));
    Prover prover = new Prover(new Jdk(request.jdk()), work, replayTime(), request.thorough());
    ExecutorService pool = Executors.newFixedThreadPool(PARALLEL);
    try {
      List<Future<Bundled>> running = new ArrayList<>();
      for (RecordedJournal journal : recording.journals()) {
        running.add(pool.submit(() -> prove(prover, journal, snapshot)));
      }
      List<Bundled> proven = new ArrayList<>();
      for (Future<Bundled> each : running) {
        proven.add(result(each));
      }
      return proven;
    } finally {
      pool.shutdownNow();
    }
  }

  private Bundled prove(Prover prover, RecordedJournal journal, Path snapshot) throws IOException {
    long start = System.nanoTime();
    String service = journal.service();
    Path bundle = SnapshotBuilder.bundleOf(snapshot, service);
    ServiceState recorded = States.recorded(recording.state(), service, classPath.directory());
    Proven fresh = prover.proveFresh(service, bundle, recorded);
    archive(bundle, fresh);
    Proven proven = prover.provePerturbed(service, bundle, fresh);
    if (proven.hashOrdered()) {
      bundler.removeArchive(bundle);
      bundler.addLines(bundle, proven.order());
      bundler.addLines(bundle, prover.proveOrder(service, bundle, proven));
    }
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    progress.say(
        "Proved "
            + service
            + ": "
            + proven.runs()
            + " replays of "
            + journal.entries()
            + " entries, same state"
            + (proven.hashOrdered() ? " and, twice more, the same order" : "")
            + " ("
            + millis
            + " ms)");
    return new Bundled(
        recording.summary(journal, bundle, proven.replayMillis(), millis), proven.digest());
  }

  /**
   * Has the bundle start with the archive. A JVM with one gives other identity hashes than one
   * without, and takes none whose jars have other times: what is hash-ordered has none.
   */
  private void archive(Path bundle, Proven fresh) throws IOException {
    Path archive = fresh.archive();
    if (archive != null && !fresh.hashOrdered()) {
      bundler.addArchive(bundle, archive);
    }
  }

  private static Bundled result(Future<Bundled> running) throws IOException {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while proving", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    }
  }

  private Duration replayTime() {
    long tenfold = recording.took().toMillis() * 10;
    return Duration.ofMillis(Math.max(tenfold, 60_000));
  }

  /**
   * A bundle that was proven.
   *
   * @param summary what there is to say of it
   * @param digest of the state that all its replays ended in
   */
  record Bundled(ServiceSummary summary, String digest) {}
}
