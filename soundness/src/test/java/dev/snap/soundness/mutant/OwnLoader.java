package dev.snap.soundness.mutant;

import dev.snap.seam.Door;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fresh copy of a service's classes and of the seams, as a restored service has in a JVM of its
 * own.
 */
final class OwnLoader extends URLClassLoader {
  OwnLoader(List<Path> jars) {
    super(urls(jars), OwnLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && isOwn(name)) {
        loaded = findOrNull(name);
      }
      return loaded != null ? loaded : super.loadClass(name, resolve);
    }
  }

  /** The seams' own copy of the door, joined to a membrane or to none. */
  Class<?> door() throws ClassNotFoundException {
    return loadClass("dev.snap.seam.Door");
  }

  private static boolean isOwn(String name) {
    return !name.startsWith("java.")
        && (!name.startsWith("dev.snap.") || name.startsWith("dev.snap.seam."));
  }

  private @Nullable Class<?> findOrNull(String name) {
    try {
      return findClass(name);
    } catch (ClassNotFoundException absent) {
      return null;
    }
  }

  private static URL[] urls(List<Path> jars) {
    URL[] urls = new URL[jars.size() + 1];
    try {
      for (int i = 0; i < jars.size(); i++) {
        urls[i] = jars.get(i).toUri().toURL();
      }
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
    urls[jars.size()] = Door.class.getProtectionDomain().getCodeSource().getLocation();
    return urls;
  }
}
