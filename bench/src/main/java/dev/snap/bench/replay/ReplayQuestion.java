package dev.snap.bench.replay;

import dev.snap.bench.Cost;
import dev.snap.bench.Forks;
import dev.snap.bench.Plan;
import dev.snap.bench.Question;
import dev.snap.bench.Spread;
import dev.snap.bench.Table;
import dev.snap.bundle.Bundle;
import dev.snap.journal.JournalReader;
import dev.snap.recorder.SnapshotBuilder;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.publish.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many entries a second a fresh JVM replays, of a bootstrap that does nothing but cross its
 * membrane and of the services of a snapshot that is given. The checks of the bundle that come
 * before are not counted.
 */
public final class ReplayQuestion implements Question {
  private static final List<String> COLUMNS =
      List.of(
          "service",
          "entries",
          "replay ms (range)",
          "CPU ms",
          "entries per CPU s",
          "plain ms (range)",
          "CPU of replay/plain (range)");

  private static final int PLAIN = COLUMNS.indexOf("plain ms (range)");

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public List<Table> answer(Plan plan) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (Jdk jdk : plan.jdks()) {
      List<List<String>> rows = new ArrayList<>();
      for (long crossings : plan.quick() ? List.of(10_000L) : List.of(10_000L, 1_000_000L)) {
        rows.add(tally(plan, jdk, crossings));
      }
      tables.add(new Table("Replay, " + jdk.title(), COLUMNS, rows));
    }
    if (plan.snapshots().isPresent()) {
      tables.add(given(plan, plan.snapshots().get()));
    }
    return tables;
  }

  private static List<String> tally(Plan plan, Jdk jdk, long crossings) throws IOException {
    Path directory =
        plan.directory().toAbsolutePath().resolve("replay-" + jdk.feature() + "-" + crossings);
    TallySnapshot tally = new TallySnapshot(directory, crossings, jdk);
    Path bundle = bundles(tally.build()).get(0);
    Forks replaying = replaying(jdk, bundle, tally.option());
    Forks plain = new Forks(jdk, List.of(), List.of(tally.option(), "-Duser.dir=" + tally.work()));
    List<Cost> replayed = new ArrayList<>();
    List<Cost> done = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      done.add(plain.run(PlainBootstrap.class, "count", once()));
      replayed.add(replaying.run(ReplayedBundle.class, "replay", once()));
    }
    List<String> row = new ArrayList<>(row(bundle, replayed));
    row.add(Cost.spread(done, Cost::clock).toString());
    row.add(Cost.ratio(replayed, done).toString());
    return row;
  }

  /** The bundles of the current one of the given snapshots, on the JDK that they were proven on. */
  private static Table given(Plan plan, Path snapshots) throws IOException {
    Path snapshot = new SnapshotStore(snapshots).required();
    Jdk jdk = new Jdk(Path.of(Files.readString(snapshot.resolve(SnapshotBuilder.JDK)).strip()));
    List<List<String>> rows = new ArrayList<>();
    for (Path bundle : bundles(snapshot)) {
      Forks replaying = replaying(jdk, bundle);
      List<Cost> replayed = new ArrayList<>();
      for (int round = 0; round < plan.rounds(); round++) {
        replayed.add(replaying.run(ReplayedBundle.class, "replay", once()));
      }
      rows.add(row(bundle, replayed));
    }
    return new Table("Replay of a given snapshot, " + jdk.title(), COLUMNS.subList(0, PLAIN), rows);
  }

  private static List<String> row(Path bundle, List<Cost> replayed) throws IOException {
    Spread time = Cost.spread(replayed, Cost::clock);
    double cpuMillis = Cost.spread(replayed, Cost::cpuNanos).median() / 1e6;
    long entries = entries(bundle);
    return List.of(
        Bundle.open(bundle).manifest().service(),
        Long.toString(entries),
        time.toString(),
        Table.figure(cpuMillis),
        Table.figure(entries / cpuMillis * 1000));
  }

  private static long entries(Path bundle) throws IOException {
    try (JournalReader journal = Bundle.open(bundle).journal()) {
      while (journal.next() != null) {
        // Only its end tells how many there are.
      }
      return journal.head().entries();
    }
  }

  private static Forks replaying(Jdk jdk, Path bundle, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-D" + ReplayedBundle.BUNDLE + "=" + bundle);
    try (Stream<Path> jars = Files.list(bundle.resolve(Bundle.LIBRARIES))) {
      return new Forks(jdk, jars.sorted().toList(), all);
    }
  }

  private static List<Path> bundles(Path snapshot) throws IOException {
    try (Stream<Path> bundles = Files.list(snapshot.resolve(SnapshotBuilder.BUNDLES))) {
      return bundles.sorted().toList();
    }
  }

  private static OptionsBuilder once() {
    OptionsBuilder once = new OptionsBuilder();
    once.warmupIterations(0).measurementIterations(1);
    return once;
  }
}
