package dev.snap.seam.files.archives;

import dev.snap.seam.refused.ClassPath;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/** What the build has sealed in the bundle, which needs no recording. */
final class Sealed {
  private Sealed() {}

  /** Whether a file is an entry of the class path. */
  static boolean holds(Path file) {
    return holds(file.toUri());
  }

  /** Whether a place is on the class path, or in the JDK. */
  static boolean holds(URI place) {
    try {
      return "jrt".equals(place.getScheme()) || ClassPath.current().contains(url(place));
    } catch (MalformedURLException e) {
      return false;
    }
  }

  /** The URL of a place; an archive's own root counts as the archive. */
  private static URL url(URI place) throws MalformedURLException {
    String text = place.toString();
    boolean root = text.startsWith("jar:") && !text.contains("!/");
    return new URL(root ? text + "!/" : text);
  }
}
