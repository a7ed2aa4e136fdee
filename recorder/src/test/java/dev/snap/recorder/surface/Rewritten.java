package dev.snap.recorder.surface;

import dev.snap.membrane.Membrane;
import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Classes of a test, compiled and rewritten as a build does it. */
final class Rewritten {
  private final Path scratch;
  private final List<Path> jars;

  private Rewritten(Path scratch, List<Path> jars) {
    this.scratch = scratch;
    this.jars = jars;
  }

  /** Compiles and rewrites sources, and rewrites the libraries that they bring. */
  static Rewritten of(Path scratch, Sources sources, Path... libraries) throws IOException {
    List<Path> entries = new ArrayList<>(List.of(libraries));
    entries.add(0, sources.compileTo(scratch.resolve("classes"), List.of(libraries)));
    List<Path> jars = new ArrayList<>();
    try (ClassPathRewriter rewriter =
        ClassPathRewriter.over(entries, Path.of(System.getProperty("java.home")))) {
      for (Path each : entries) {
        Path jar = scratch.resolve("rewritten-" + jars.size() + ".jar");
        rewriter.rewrite(each, jar);
        jars.add(jar);
      }
    }
    return new Rewritten(scratch, jars);
  }

  /** Loads the classes into a membrane of their own. */
  Service open(TapePhase phase) {
    MembraneLoader loader = new MembraneLoader(jars.toArray(Path[]::new));
    return new Service(loader, loader.open(phase), scratch);
  }

  /**
   * One service made of the classes.
   *
   * @param loader of its classes
   * @param scratch what its methods are given
   */
  record Service(MembraneLoader loader, Membrane membrane, Path scratch) implements AutoCloseable {
    /** Calls a method of {@code Probe}. */
    Object call(String method) throws Throwable {
      return loader.call("probe.Probe", method, scratch);
    }

    @Override
    public void close() throws IOException {
      loader.close();
    }
  }
}
