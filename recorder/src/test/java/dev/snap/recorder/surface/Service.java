package dev.snap.recorder.surface;

import dev.snap.membrane.Phase;
import dev.snap.membrane.Seams;
import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A class of the user's, rewritten, in a membrane of its own. */
final class Service implements AutoCloseable {
  private final MembraneLoader loader;
  private final Seams seams;
  private final String type;
  private final Path directory;

  /** A class in a membrane with those seams. */
  Service(MembraneLoader loader, Seams seams, String type, Path directory) {
    this.loader = loader;
    this.seams = seams;
    this.type = type;
    this.directory = directory;
  }

  /**
   * Compiles and rewrites a class.
   *
   * @param members its static methods, each taking the directory {@code dir}, and what they need
   */
  static Path compile(Path directory, String members) throws IOException {
    String imports = "import java.io.*;\nimport java.nio.file.*;\nimport java.util.*;\n";
    Path classes =
        new Sources()
            .add("Service", imports + "public class Service {\n" + members + "\n}")
            .compileTo(directory.resolve("classes"));
    Path jar = directory.resolve("service.jar");
    try (ClassPathRewriter rewriter =
        ClassPathRewriter.over(List.of(classes), Path.of(System.getProperty("java.home")))) {
      rewriter.rewrite(classes, jar);
    }
    return jar;
  }

  /** Loads the class into a membrane in that phase. */
  static Service open(Path jar, Phase phase) {
    MembraneLoader loader = new MembraneLoader(jar);
    return new Service(loader, loader.open(phase).seams(), "probe.Service", jar.getParent());
  }

  /** What the launcher asks of the seams. */
  Seams seams() {
    return seams;
  }

  /** Calls a method. */
  Object call(String method) throws Throwable {
    return loader.call(type, method, directory);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
