package dev.snap.seam.classes;

import dev.snap.seam.Replaces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The loader of the service's classes in place of the JVM's system class loader. In production they
 * are the same; in the build one JVM has many services. What it reads is sealed in the bundle and
 * so not recorded.
 */
public final class SystemLoader {
  private SystemLoader() {}

  @Replaces(ClassLoader.class)
  public static ClassLoader getSystemClassLoader() {
    ClassLoader own = SystemLoader.class.getClassLoader();
    return own != null ? own : ClassLoader.getSystemClassLoader();
  }

  @Replaces(ClassLoader.class)
  public static @Nullable URL getSystemResource(String name) {
    return getSystemClassLoader().getResource(name);
  }

  @Replaces(ClassLoader.class)
  public static @Nullable InputStream getSystemResourceAsStream(String name) {
    return getSystemClassLoader().getResourceAsStream(name);
  }

  @Replaces(ClassLoader.class)
  public static Enumeration<URL> getSystemResources(String name) throws IOException {
    return getSystemClassLoader().getResources(name);
  }
}
