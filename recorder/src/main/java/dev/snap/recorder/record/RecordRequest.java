package dev.snap.recorder.record;

import dev.snap.membrane.Grants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the forked JVM is to record; travels as a file of lines {@code key=value}.
 *
 * @param name the name of the root service
 * @param root the class of the root bootstrap
 * @param libraries the rewritten class path of the user
 * @param originals the same class path before it was rewritten
 * @param output the directory to write to
 * @param grants what the build lets in
 * @param timeout how long it may take
 */
public record RecordRequest(
    String name,
    String root,
    List<Path> libraries,
    List<Path> originals,
    Path output,
    Grants grants,
    Duration timeout) {

  /** Copies the lists. */
  public RecordRequest {
    libraries = List.copyOf(libraries);
    originals = List.copyOf(originals);
  }

  /** Writes the request to a file. */
  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("name=" + name);
    lines.add("root=" + root);
    lines.add("output=" + output);
    lines.add("timeout=" + timeout.toMillis());
    libraries.forEach(library -> lines.add("library=" + library));
    originals.forEach(original -> lines.add("original=" + original));
    grants.environment().stream().sorted().forEach(granted -> lines.add("environment=" + granted));
    grants.properties().stream().sorted().forEach(granted -> lines.add("property=" + granted));
    grants.hosts().stream().sorted().forEach(granted -> lines.add("host=" + granted));
    Files.write(file, lines);
  }

  /** Reads a request from a file. */
  static RecordRequest read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Set<String> environment = new HashSet<>(values(lines, "environment").toList());
    Set<String> properties = new HashSet<>(values(lines, "property").toList());
    Set<String> hosts = new HashSet<>(values(lines, "host").toList());
    return new RecordRequest(
        one(lines, "name"),
        one(lines, "root"),
        values(lines, "library").map(Path::of).toList(),
        values(lines, "original").map(Path::of).toList(),
        Path.of(one(lines, "output")),
        new Grants(environment, properties, hosts),
        Duration.ofMillis(Long.parseLong(one(lines, "timeout"))));
  }

  private static String one(List<String> lines, String key) {
    return values(lines, key).findFirst().orElseThrow();
  }

  private static Stream<String> values(List<String> lines, String key) {
    String prefix = key + "=";
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()));
  }
}
