package dev.snap.bench;

import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.fork.JvmFlags;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JVMs that run one benchmark each and end, with the flags of a deployed service. For one thread:
 * JMH takes the class path of its forks from a system property of this JVM.
 *
 * @param jdk the JDK that they run on
 * @param classPath what comes before the class path of this JVM
 * @param options what comes behind the flags
 */
public record Forks(Jdk jdk, List<Path> classPath, List<String> options) {
  private static final String CLASS_PATH = "java.class.path";

  /** Copies the lists. */
  public Forks {
    classPath = List.copyOf(classPath);
    options = List.copyOf(options);
  }

  /**
   * Runs a benchmark in a JVM of its own.
   *
   * @param length how long, as JMH's annotations would say
   */
  public Cost run(Class<?> benchmarks, String method, OptionsBuilder length) {
    List<String> flags = new ArrayList<>(JvmFlags.of(jdk.feature(), options));
    Options all =
        new OptionsBuilder()
            .parent(length.build())
            .include("^" + benchmarks.getName().replace(".", "\\.") + "\\." + method + "$")
            .jvm(jdk.java().toString())
            .jvmArgs(flags.toArray(String[]::new))
            .forks(1)
            .addProfiler(CpuTime.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    String own = System.getProperty(CLASS_PATH);
    System.setProperty(CLASS_PATH, before(own));
    try {
      return cost(new Runner(all).run());
    } catch (RunnerException e) {
      throw new IllegalStateException(method + " cannot be measured", e);
    } finally {
      System.setProperty(CLASS_PATH, own);
    }
  }

  private String before(String own) {
    return Stream.concat(classPath.stream().map(Path::toString), Stream.of(own))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Cost cost(Collection<RunResult> results) {
    return new Cost(
        median(results, IterationResult::getPrimaryResult),
        median(results, each -> each.getSecondaryResults().get(CpuTime.LABEL)));
  }

  private static double median(
      Collection<RunResult> results, Function<IterationResult, Result<?>> part) {
    return Spread.of(
            results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(result -> result.getIterationResults().stream())
                .mapToDouble(each -> part.apply(each).getScore())
                .toArray())
        .median();
  }
}
