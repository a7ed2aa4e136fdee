package dev.snap.bench.live;

import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The classes of the call sites as the rewriter leaves them. */
final class RewrittenCalls {
  private RewrittenCalls() {}

  /**
   * Makes a jar of them.
   *
   * @param directory for the jar and what it is made of
   * @param javaHome the JDK that they run on
   */
  static Path in(Path directory, Path javaHome) throws IOException {
    Path classes = directory.resolve("plain");
    for (Class<?> each : List.of(LiveCalls.class, LiveCalls.Point.class)) {
      copy(each, classes);
    }
    Path jar = directory.resolve("rewritten.jar");
    try (ClassPathRewriter rewriter = ClassPathRewriter.over(List.of(classes), javaHome)) {
      rewriter.rewrite(classes, jar);
    }
    return jar;
  }

  private static void copy(Class<?> type, Path classes) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path file = classes.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream in =
        Objects.requireNonNull(LiveCalls.class.getResourceAsStream("/" + name), name)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
