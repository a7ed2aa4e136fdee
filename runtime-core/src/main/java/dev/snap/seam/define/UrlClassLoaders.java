package dev.snap.seam.define;

import dev.snap.seam.Replaces;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/** The factories of class loaders over jars and directories. */
public final class UrlClassLoaders {
  private UrlClassLoaders() {}

  @Replaces(URLClassLoader.class)
  public static URLClassLoader newInstance(URL[] urls) {
    return new MembraneUrlClassLoader(urls);
  }

  @Replaces(URLClassLoader.class)
  public static URLClassLoader newInstance(URL[] urls, @Nullable ClassLoader parent) {
    return new MembraneUrlClassLoader(urls, parent);
  }
}
