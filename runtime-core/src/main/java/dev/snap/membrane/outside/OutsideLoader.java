package dev.snap.membrane.outside;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads the user's classes as they were before they were rewritten. What they do is nobody's. */
public final class OutsideLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** A loader over a class path. */
  public OutsideLoader(List<Path> originals) {
    super(
        "outside",
        originals.stream().map(OutsideLoader::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path original) {
    try {
      return original.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
