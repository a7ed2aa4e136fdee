package dev.snap.seam.refused;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars and folders that the service was loaded from, which are the same in the build and in the
 * bundle.
 *
 * @param entries their URLs as text
 */
public record ClassPath(List<String> entries) {
  private static final String JAR = "jar:";
  private static final String INSIDE = "!/";

  /** The class path of the loader that has these seams. */
  public static ClassPath current() {
    return new ClassPath(
        ClassPath.class.getClassLoader() instanceof URLClassLoader loader
            ? Stream.of(loader.getURLs()).map(URL::toString).toList()
            : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(ClassPath::url)
                .toList());
  }

  /** As a class loader writes it: {@code file:/}, where a path's own form has three slashes. */
  private static String url(String entry) {
    return Path.of(entry).toUri().toString().replaceFirst("^file:///", "file:/");
  }

  /** Whether a file is a jar of the class path, which the build has sealed in the bundle. */
  public static boolean isSealed(Path file) {
    return file.toString().endsWith(".jar") && current().entries.contains(url(file.toString()));
  }

  /** Whether the URL is that of an entry or of something in it. */
  public boolean contains(URL url) {
    String text = url.toString();
    int inside = text.indexOf(INSIDE);
    return text.startsWith(JAR) && inside >= 0
        ? entries.contains(text.substring(JAR.length(), inside))
        : entries.contains(text) || entries.stream().anyMatch(each -> isBelow(text, each));
  }

  /**
   * Whether a path that is not absolute is the URL of something on the class path, as libraries
   * make it of a resource: it leads nowhere, and differs between the build and the bundle.
   */
  public static boolean isUrl(String path) {
    return (path.startsWith("file:") || path.startsWith(JAR))
        && current().entries.stream().anyMatch(path::contains);
  }

  private static boolean isBelow(String text, String entry) {
    return entry.endsWith("/") && text.startsWith(entry) && !text.contains("..");
  }
}
