package dev.snap.recorder.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.seam.Door;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries as they are published: every rewritten class is linked, and so verified, by the JVM.
 */
class LibrariesTest {
  private static final List<String> LIBRARIES =
      List.of(
          "caffeine",
          "guava",
          "h2",
          "jackson-core",
          "jackson-databind",
          "logback-classic",
          "logback-core",
          "snakeyaml");

  @TempDir static Path scratch;

  @TestFactory
  Stream<DynamicTest> everyClassLinksAsItDidBefore() {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return LIBRARIES.stream()
        .map(each -> DynamicTest.dynamicTest(each, () -> links(jar(each, classPath), classPath)));
  }

  private static void links(Path jar, List<Path> classPath) throws IOException {
    Path rewritten = scratch.resolve(jar.getFileName());
    RewriteReport report;
    try (ClassPathRewriter rewriter =
        ClassPathRewriter.over(classPath, Path.of(System.getProperty("java.home")))) {
      report = rewriter.rewrite(jar, rewritten);
    }
    System.out.println(
        jar.getFileName() + ": " + report.rewritten() + " of " + report.classes() + " rewritten");
    assertThat(report.rewritten()).isPositive();
    assertThat(outcomes(rewritten, classPath)).isEqualTo(outcomes(jar, classPath));
  }

  /** How the linking of each class ends. */
  private static List<String> outcomes(Path jar, List<Path> classPath) throws IOException {
    List<String> outcomes = new ArrayList<>();
    try (URLClassLoader loader = loader(jar, classPath);
        JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry each : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
        String name = each.getName();
        if (name.endsWith(".class") && !name.contains("-info") && !name.startsWith("META-INF")) {
          outcomes.add(name + " " + outcome(loader, name));
        }
      }
    }
    return outcomes;
  }

  /** Asking for the methods links a class without initialising it. */
  private static String outcome(ClassLoader loader, String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, false, loader).getDeclaredMethods();
      return "links";
    } catch (ClassNotFoundException | LinkageError e) {
      return String.valueOf(e);
    }
  }

  /** The jar first, then what it needs, and nothing of the test's own. */
  private static URLClassLoader loader(Path jar, List<Path> classPath)
      throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(jar.toUri().toURL());
    urls.add(Door.class.getProtectionDomain().getCodeSource().getLocation());
    for (Path each : classPath) {
      urls.add(each.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static Path jar(String library, List<Path> classPath) {
    return classPath.stream()
        .filter(each -> String.valueOf(each.getFileName()).matches(library + "-[0-9].*\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(library + " is not on the class path"));
  }
}
