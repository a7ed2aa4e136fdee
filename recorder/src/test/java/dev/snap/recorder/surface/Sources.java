package dev.snap.recorder.surface;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources that a test compiles as a user would. */
final class Sources {
  private static final String OWN = System.getProperty("java.class.path");

  private final Map<String, String> sources = new TreeMap<>();
  private int release = 17;

  /** Adds a top-level class of the package {@code probe}. */
  Sources add(String name, String body) {
    sources.put(name, "package probe;\n" + body);
    return this;
  }

  /** Compiles for another version than Java 17. */
  Sources release(int feature) {
    release = feature;
    return this;
  }

  /** Compiles everything into a directory. */
  Path compileTo(Path directory) {
    return compileTo(directory, List.of());
  }

  /** Compiles everything against libraries. */
  Path compileTo(Path directory, List<Path> libraries) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    String classPath =
        Stream.concat(libraries.stream().map(Path::toString), Stream.of(OWN))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        List.of(
            "-d",
            directory.toString(),
            "--release",
            String.valueOf(release),
            "-nowarn",
            "-proc:none",
            "-classpath",
            classPath);
    List<JavaFileObject> files =
        sources.entrySet().stream()
            .map(each -> (JavaFileObject) new Source(each.getKey(), each.getValue()))
            .toList();
    if (!compiler.getTask(messages, null, null, options, null, files).call()) {
      throw new IllegalArgumentException(messages.toString());
    }
    return directory;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///probe/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
