package dev.snap.soundness.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.Bootstrap;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import libraries.Kept;

/** Compiles the bootstrap of a library against its class path. */
final class BootstrapCompiler {
  private BootstrapCompiler() {}

  /**
   * Makes the class directory of a library's bootstrap.
   *
   * @return the class path of the service: that directory first
   */
  static List<Path> compile(Library library, List<Path> jars, Path classes) throws IOException {
    copyService(classes);
    Path source = classes.resolveSibling(library.name() + ".java");
    Files.writeString(source, library.source());
    List<Path> classPath = new ArrayList<>(List.of(classes));
    classPath.addAll(jars);
    List<Path> all = new ArrayList<>(classPath);
    all.add(placeOf(Bootstrap.class));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of(
              "-d", classes.toString(), "-cp", text(all), "--release", "17", "-g", "-proc:none");
      boolean compiled =
          javac.getTask(said, files, null, options, null, files.getJavaFileObjects(source)).call();
      if (!compiled) {
        throw new IllegalStateException(said.toString());
      }
    }
    return classPath;
  }

  /** A class path as options of the JDK's tools take it. */
  static String text(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static void copyService(Path classes) throws IOException {
    Path compiled = placeOf(Kept.class).resolve("libraries");
    Path target = Files.createDirectories(classes.resolve("libraries"));
    try (Stream<Path> files = Files.list(compiled)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  /** The jar or directory that a class comes from. */
  static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
