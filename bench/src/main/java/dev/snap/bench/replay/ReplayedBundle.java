package dev.snap.bench.replay;

import dev.snap.bundle.Bundle;
import dev.snap.journal.JournalReader;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.replay.Replay;
import dev.snap.seam.Door;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Replays the bundle that a system property names as the launcher does, once in each JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init")
public class ReplayedBundle {
  /** The system property that names the bundle. */
  static final String BUNDLE = "snap.bench.bundle";

  private Bundle bundle;
  private Membrane membrane;

  @Setup
  public void open() {
    bundle = Bundle.open(Path.of(System.getProperty(BUNDLE)));
    membrane =
        new Membrane(
            bundle.manifest().service(),
            ReplayedBundle.class.getClassLoader(),
            Grants.NONE,
            (service, method, fault) -> {});
    Door.open(membrane);
  }

  @Benchmark
  public long replay() throws IOException {
    try (JournalReader journal = bundle.journal()) {
      long entries = Replay.run(membrane, journal);
      bundle.checkHead(journal.head());
      return entries;
    }
  }
}
