package dev.snap.bench.live;

import dev.snap.bench.Cost;
import dev.snap.bench.Forks;
import dev.snap.bench.Plan;
import dev.snap.bench.Question;
import dev.snap.bench.Spread;
import dev.snap.bench.Table;
import dev.snap.recorder.fork.Jdk;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What a rewritten call site costs once its service is live, against the plain call. Forks with
 * plain and with rewritten classes take turns.
 */
public final class LiveQuestion implements Question {
  private static final List<String> COLUMNS =
      List.of("call", "plain CPU ns", "rewritten CPU ns", "ratio (range)", "noise of plain");

  @Override
  public String name() {
    return "live";
  }

  @Override
  public List<Table> answer(Plan plan) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (Jdk jdk : plan.jdks()) {
      List<List<String>> rows = new ArrayList<>();
      for (String call : calls(plan)) {
        List<String> row = measure(plan, jdk, call);
        System.out.println(String.join("  ", row));
        rows.add(row);
      }
      tables.add(new Table("Live call sites, " + jdk.title(), COLUMNS, rows));
    }
    return tables;
  }

  /** The methods that are measured, in a stable order. */
  static List<String> calls() {
    return Stream.of(LiveCalls.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(Method::getName)
        .sorted()
        .toList();
  }

  private static List<String> calls(Plan plan) {
    return plan.calls().isEmpty() ? calls() : plan.calls();
  }

  private static List<String> measure(Plan plan, Jdk jdk, String call) throws IOException {
    Path directory =
        Files.createDirectories(plan.directory().resolve("live-" + jdk.feature()).toAbsolutePath());
    Forks plain = new Forks(jdk, List.of(), List.of());
    Forks rewritten =
        new Forks(
            jdk,
            List.of(RewrittenCalls.in(directory, jdk.home())),
            List.of("-D" + Liveness.REWRITTEN + "=true"));
    List<Cost> without = new ArrayList<>();
    List<Cost> with = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      without.add(plain.run(LiveCalls.class, call, length(plan)));
      with.add(rewritten.run(LiveCalls.class, call, length(plan)));
    }
    Spread alone = Cost.spread(without, Cost::cpuNanos);
    return List.of(
        call,
        Table.figure(alone.median()),
        Table.figure(Cost.spread(with, Cost::cpuNanos).median()),
        Cost.ratio(with, without).toString(),
        String.format(Locale.ROOT, "%.0f %%", 100 * alone.noise()));
  }

  private static OptionsBuilder length(Plan plan) {
    OptionsBuilder length = new OptionsBuilder();
    length
        .warmupIterations(plan.quick() ? 2 : 4)
        .warmupTime(TimeValue.milliseconds(250))
        .measurementIterations(plan.quick() ? 3 : 5)
        .measurementTime(TimeValue.milliseconds(200));
    return length;
  }
}
