package dev.snap.recorder.record;

import dev.snap.seam.Door;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads one service's own copy of the user's rewritten classes, and of the seams they go through.
 * The JDK and the rest of Snap are shared; nothing else of the forked JVM is visible.
 */
final class MembraneLoader extends URLClassLoader {
  private static final String SNAP = "dev.snap.";
  private static final String SEAMS = "dev.snap.seam.";

  /** Packages of those modules of the JDK that its class loader for applications loads. */
  private static final Set<String> TOOLS =
      ModuleLayer.boot().modules().stream()
          .filter(module -> module.getClassLoader() == ClassLoader.getSystemClassLoader())
          .flatMap(module -> module.getPackages().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Not a field of the object, which would be state where a service holds its loader. */
  private static final ClassLoader SNAP_CLASSES = Door.class.getClassLoader();

  static {
    registerAsParallelCapable();
  }

  MembraneLoader(String service, List<Path> libraries) {
    super(service, urls(libraries), ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(SEAMS)) {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineSeam(name);
      }
    }
    if (isSnap(name)) {
      return SNAP_CLASSES.loadClass(name);
    }
    if (TOOLS.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
      return ClassLoader.getSystemClassLoader().loadClass(name);
    }
    return super.loadClass(name, resolve);
  }

  /** Of the JDK, else of the service: what agents put before the JDK's loader is not there. */
  @Override
  public @Nullable URL getResource(String name) {
    URL first = getParent().getResource(name);
    if (first != null && !isOfJdk(first)) {
      first = ofJdk(name).findFirst().orElse(null);
    }
    return first != null ? first : findResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return Collections.enumeration(
        Stream.concat(ofJdk(name), Collections.list(findResources(name)).stream()).toList());
  }

  private Stream<URL> ofJdk(String name) {
    return getParent().resources(name).filter(MembraneLoader::isOfJdk);
  }

  private static boolean isOfJdk(URL resource) {
    return resource.getProtocol().equals("jrt");
  }

  private static boolean isSnap(String name) {
    return name.startsWith(SNAP) && isSnapApi(name);
  }

  /**
   * Whether a class belongs to Snap itself: it was loaded, or can be, from where Snap's own classes
   * are.
   */
  private static boolean isSnapApi(String name) {
    return Door.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null;
  }

  private Class<?> defineSeam(String name) throws ClassNotFoundException {
    try (InputStream in = SNAP_CLASSES.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length, Door.class.getProtectionDomain());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static URL[] urls(List<Path> libraries) {
    return libraries.stream().map(MembraneLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path library) {
    try {
      return library.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
