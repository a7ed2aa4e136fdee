package dev.snap.seam.loading;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The system class loader: in a service it is the one that has loaded the service, while recording
 * as in production.
 */
public final class ClassLoaders {
  private ClassLoaders() {}

  @Replaces(ClassLoader.class)
  public static ClassLoader getSystemClassLoader() {
    return Door.class.getClassLoader();
  }

  @Replaces(ClassLoader.class)
  public static @Nullable URL getSystemResource(String name) {
    return getSystemClassLoader().getResource(name);
  }

  @Replaces(ClassLoader.class)
  public static Enumeration<URL> getSystemResources(String name) throws IOException {
    return getSystemClassLoader().getResources(name);
  }

  @Replaces(ClassLoader.class)
  public static @Nullable InputStream getSystemResourceAsStream(String name) {
    return getSystemClassLoader().getResourceAsStream(name);
  }
}
