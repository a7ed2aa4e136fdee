package dev.snap.seam.loading;

import dev.snap.seam.Door;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The class path that the build has sealed: what is in it needs no recording. */
public final class SealedClassPath {
  private static final Set<String> ENTRIES = entries(Door.class.getClassLoader());

  private SealedClassPath() {}

  /** Whether a URL leads into the class path, or into the JDK. */
  public static boolean holds(URL url) {
    if (url.getProtocol().equals("jrt")) {
      return true;
    }
    String place = url.toString();
    while (place.startsWith("jar:")) {
      place = place.substring("jar:".length());
    }
    int end = place.indexOf("!/");
    String entry = end < 0 ? place : place.substring(0, end);
    return ENTRIES.stream().anyMatch(each -> isIn(entry, each));
  }

  /** Whether a file is an entry of the class path, or in one. */
  static boolean holds(Path file) {
    try {
      return holds(file.toUri().toURL());
    } catch (MalformedURLException e) {
      return false;
    }
  }

  private static boolean isIn(String place, String entry) {
    return place.equals(entry) || entry.endsWith("/") && place.startsWith(entry);
  }

  private static Set<String> entries(ClassLoader loader) {
    Set<String> entries = new HashSet<>();
    if (loader instanceof URLClassLoader urls) {
      Arrays.stream(urls.getURLs()).map(URL::toString).forEach(entries::add);
      return entries;
    }
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(Path.of(each).toUri().toString());
    }
    return entries;
  }
}
