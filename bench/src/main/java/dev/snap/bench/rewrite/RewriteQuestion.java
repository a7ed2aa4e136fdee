package dev.snap.bench.rewrite;

import dev.snap.bench.Cost;
import dev.snap.bench.Forks;
import dev.snap.bench.Plan;
import dev.snap.bench.Question;
import dev.snap.bench.Spread;
import dev.snap.bench.Table;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.rewrite.RewriteReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many classes a second are rewritten in a fresh JVM, and how much larger they are then. */
public final class RewriteQuestion implements Question {
  private static final List<String> COLUMNS =
      List.of(
          "jar",
          "classes",
          "of which rewritten",
          "CPU ms (range)",
          "classes per CPU s",
          "growth of the rewritten");

  @Override
  public String name() {
    return "rewrite";
  }

  @Override
  public List<Table> answer(Plan plan) throws IOException {
    Jdk jdk = plan.jdks().get(0);
    List<List<String>> rows = new ArrayList<>();
    for (String library : List.of("guava", "h2")) {
      rows.add(measure(plan, jdk, jar(library)));
    }
    return List.of(new Table("Rewriting, " + jdk.title(), COLUMNS, rows));
  }

  private static List<String> measure(Plan plan, Jdk jdk, Path jar) throws IOException {
    Forks forks = new Forks(jdk, List.of(), List.of("-D" + RewrittenJar.JAR + "=" + jar));
    OptionsBuilder once = new OptionsBuilder();
    once.warmupIterations(0).measurementIterations(1);
    List<Cost> costs = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      costs.add(forks.run(RewrittenJar.class, "rewrite", once));
    }
    Path output = plan.directory().resolve("rewritten.jar");
    RewriteReport report = RewrittenJar.rewrite(jar, output, jdk.home());
    Sizes sizes = Sizes.of(jar, output);
    Files.delete(output);
    Spread cpuMillis = Cost.spread(costs, cost -> cost.cpuNanos() / 1e6);
    return List.of(
        String.valueOf(jar.getFileName()),
        Integer.toString(report.classes()),
        Integer.toString(report.rewritten()),
        cpuMillis.toString(),
        Table.figure(report.classes() / cpuMillis.median() * 1000),
        String.format(Locale.ROOT, "%.1f %%", 100 * sizes.growth()));
  }

  private static Path jar(String library) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(each -> String.valueOf(each.getFileName()).matches(library + "-[0-9].*\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(library + " is not on the class path"));
  }
}
