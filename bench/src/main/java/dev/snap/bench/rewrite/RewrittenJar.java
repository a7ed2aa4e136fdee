package dev.snap.bench.rewrite;

import dev.snap.recorder.rewrite.ClassPathRewriter;
import dev.snap.recorder.rewrite.RewriteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Rewrites the jar that a system property names, from nothing to a jar. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RewrittenJar {
  /** The system property that names the jar. */
  static final String JAR = "snap.bench.jar";

  @Benchmark
  public RewriteReport rewrite() throws IOException {
    Path output = Files.createTempFile("rewritten", ".jar");
    try {
      return rewrite(
          Path.of(System.getProperty(JAR)), output, Path.of(System.getProperty("java.home")));
    } finally {
      Files.delete(output);
    }
  }

  /** Rewrites a jar. */
  static RewriteReport rewrite(Path jar, Path output, Path javaHome) throws IOException {
    try (ClassPathRewriter rewriter = ClassPathRewriter.over(List.of(jar), javaHome)) {
      return rewriter.rewrite(jar, output);
    }
  }
}
