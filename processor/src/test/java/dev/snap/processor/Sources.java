package dev.snap.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The source files under a folder of the test resources, and what the compiler makes of them. */
record Sources(List<Path> files) {

  /** All sources in a folder. */
  static Sources in(String folder) {
    try (Stream<Path> all = Files.walk(folder(folder))) {
      return new Sources(all.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of the test resources. */
  static Path folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(Sources.class.getResource("/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** The text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles with the processor and every warning, which is an error. */
  Compilation compile() {
    return compile(
        Compiler.javac()
            .withProcessors(new ServiceProcessor())
            .withOptions("-Xlint:all,-processing", "-Werror"));
  }

  /** Compiles. */
  Compilation compile(Compiler compiler) {
    return compiler.compile(files.stream().map(Sources::object).toList());
  }

  private static JavaFileObject object(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
