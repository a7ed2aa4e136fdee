package dev.snap.recorder.surface;

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

  /** Loads the classes into a membrane of their own; its methods are those of {@code Probe}. */
  Service open(TapePhase phase) {
    return open(phase, scratch);
  }

  /** The same, with another directory for its methods. */
  Service open(TapePhase phase, Path directory) {
    return open(phase, "Probe", directory);
  }

  /** The same, with another class's methods. */
  Service open(TapePhase phase, String type) {
    return open(phase, type, scratch);
  }

  private Service open(TapePhase phase, String type, Path directory) {
    MembraneLoader loader = new MembraneLoader(jars.toArray(Path[]::new));
    return new Service(loader, loader.open(phase).seams(), "probe." + type, directory);
  }
}
