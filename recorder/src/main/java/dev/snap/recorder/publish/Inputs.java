package dev.snap.recorder.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.journal.Sha256;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.fork.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a build depended on, as lines of text with digests: when they are the same again,
 * there is nothing to do. Values of granted variables stand here as digests only.
 */
public final class Inputs {
  /** The file in a snapshot that holds them. */
  public static final String FILE = "inputs.txt";

  private static final String TOUCHED = "touched ";

  private Inputs() {}

  /** What a request says, before anything has run. */
  public static List<String> of(BuildRequest request) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("name " + request.name() + " root " + request.root());
    lines.add("jdk " + request.jdk() + " " + new Jdk(request.jdk()).title());
    lines.add("options " + request.jvmOptions());
    lines.add("directory " + request.baseDirectory());
    for (Path path : request.classPath()) {
      lines.add("class path " + path.getFileName() + " " + digest(path));
    }
    lines.add("core " + digest(request.parts().core()));
    lines.add("recorder " + digest(request.parts().recorder()));
    for (Path path : request.parts().transport()) {
      lines.add("transport " + path.getFileName() + " " + digest(path));
    }
    new TreeSet<>(request.grants().environment())
        .forEach(name -> lines.add("environment " + name + " " + secret(System.getenv(name))));
    new TreeSet<>(request.grants().properties())
        .forEach(name -> lines.add("property " + name + " " + secret(System.getProperty(name))));
    new TreeSet<>(request.grants().hosts()).forEach(host -> lines.add("host " + host));
    return lines;
  }

  /** The files that bootstraps touched, as they are now. */
  public static List<String> touched(Path baseDirectory, Collection<String> paths)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String path : new TreeSet<>(paths)) {
      lines.add(TOUCHED + state(baseDirectory.resolve(path)) + " " + path);
    }
    return lines;
  }

  /**
   * Whether a snapshot was built from the same: what the request says, and the files as they are
   * now.
   */
  public static boolean same(Path snapshot, List<String> requested, Path baseDirectory)
      throws IOException {
    Path file = snapshot.resolve(FILE);
    if (!Files.exists(file)) {
      return false;
    }
    List<String> then = Files.readAllLines(file);
    List<String> now = new ArrayList<>(requested);
    List<String> paths =
        then.stream()
            .filter(line -> line.startsWith(TOUCHED))
            .map(line -> line.substring(line.indexOf(' ', TOUCHED.length()) + 1))
            .toList();
    now.addAll(touched(baseDirectory, paths));
    return then.equals(now);
  }

  private static String state(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      return Sha256.hex(file);
    }
    if (Files.isDirectory(file)) {
      try (Stream<Path> children = Files.list(file)) {
        return Sha256.hex(
            children
                .map(each -> Objects.toString(each.getFileName()))
                .sorted()
                .toList()
                .toString()
                .getBytes(UTF_8));
      }
    }
    return "absent";
  }

  private static String digest(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Sha256.hex(path);
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(path.relativize(file)).append(' ').append(Sha256.hex(file)).append('\n');
      }
    }
    return Sha256.hex(all.toString().getBytes(UTF_8));
  }

  private static String secret(@Nullable String value) {
    return value == null ? "unset" : Sha256.hex(value.getBytes(UTF_8));
  }
}
