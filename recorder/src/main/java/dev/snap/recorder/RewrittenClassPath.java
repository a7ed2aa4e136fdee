package dev.snap.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.journal.Sha256;
import dev.snap.recorder.rewrite.ClassPathRewriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * The user's class path, rewritten: one jar per element, in order. Jars of libraries are kept from
 * build to build, by their digest and that of the rewriter.
 *
 * @param directory where the jars stand
 * @param libraries the jars in class-path order
 */
record RewrittenClassPath(Path directory, List<Path> libraries) {
  private static final String CORE_MARK = "dev/snap/Bootstrap.class";

  static RewrittenClassPath of(BuildRequest request, Progress progress) throws IOException {
    List<Path> elements = new ArrayList<>();
    for (Path element : request.classPath()) {
      if (Files.exists(element) && !isCore(element)) {
        elements.add(element);
      }
    }
    try (ClassPathRewriter classPathRewriter = ClassPathRewriter.over(elements, request.jdk())) {
      return rewrite(request, progress, elements, classPathRewriter);
    }
  }

  private static RewrittenClassPath rewrite(
      BuildRequest request, Progress progress, List<Path> elements, ClassPathRewriter rewriter)
      throws IOException {
    Path directory = Files.createDirectories(request.output().resolve("rewritten"));
    Path cache = Files.createDirectories(request.output().resolve("rewritten-cache"));
    String version =
        digest(request.parts().recorder()) + digest(request.parts().core()) + request.jdk();
    List<Path> libraries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int rewritten = 0;
    for (Path element : elements) {
      Path library = directory.resolve(nameOf(element, request.name(), names));
      if (Files.isDirectory(element)) {
        rewriter.rewrite(element, library);
        rewritten++;
      } else {
        Path cached =
            cache.resolve(Sha256.hex((Sha256.hex(element) + version).getBytes(UTF_8)) + ".jar");
        if (!Files.exists(cached)) {
          Path part = cached.resolveSibling(cached.getFileName() + ".part");
          rewriter.rewrite(element, part);
          Files.move(part, cached, StandardCopyOption.ATOMIC_MOVE);
          rewritten++;
        }
        Files.copy(cached, library, StandardCopyOption.REPLACE_EXISTING);
      }
      libraries.add(library);
    }
    progress.say("Rewrote " + rewritten + " of " + elements.size() + " class-path elements");
    return new RewrittenClassPath(directory, List.copyOf(libraries));
  }

  private static String digest(Path part) throws IOException {
    return Files.isDirectory(part) ? Long.toString(System.nanoTime()) : Sha256.hex(part);
  }

  /** A file name of its own for each element. */
  private static String nameOf(Path element, String service, Set<String> taken) {
    String plain =
        Files.isDirectory(element)
            ? service
            : String.valueOf(element.getFileName()).replaceFirst("\\.jar$", "");
    String name = plain;
    for (int i = 2; !taken.add(name); i++) {
      name = plain + "-" + i;
    }
    return name + ".jar";
  }

  /** Whether an element is runtime-core, which every service gets from the build itself. */
  private static boolean isCore(Path element) throws IOException {
    if (Files.isDirectory(element)) {
      return Files.exists(element.resolve(CORE_MARK));
    }
    try (JarFile jar = new JarFile(element.toFile())) {
      return jar.getEntry(CORE_MARK) != null;
    }
  }
}
