package dev.snap.recorder.surface;

import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Phase;
import dev.snap.membrane.outside.Outside;
import dev.snap.recorder.rewrite.DefinedClasses;
import dev.snap.seam.Door;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The loader of one membrane: its own copy of the rewritten classes and of the seams. */
final class MembraneLoader extends URLClassLoader {
  private static final Grants GRANTS =
      new Grants(
          Set.of("PATH"),
          Set.of("granted.property"),
          Set.of("localhost", "127.0.0.1", "granted.invalid"));

  private static final Outside OUTSIDE = new Outside(MembraneLoader.class.getClassLoader());

  /** A loader over jars and the seams. */
  MembraneLoader(Path... jars) {
    super(urls(jars), MembraneLoader.class.getClassLoader());
  }

  /** Joins the classes to a membrane in that phase. */
  Membrane open(Phase phase) {
    Membrane membrane =
        new Membrane(
            "probe",
            this,
            GRANTS,
            (service, method, fault) -> {
              throw new AssertionError(fault);
            });
    membrane.recordFrom(OUTSIDE);
    membrane.enter(phase);
    membrane.rewriteBy(DefinedClasses.of(this));
    try {
      Class<?> door = loadClass("dev.snap.seam.Door");
      door.getMethod("open", Membrane.class).invoke(null, membrane);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return membrane;
  }

  /** Calls a static method that takes a directory. */
  Object call(String type, String method, Path directory) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(this);
    try {
      return loadClass(type).getMethod(method, Path.class).invoke(null, directory);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      thread.setContextClassLoader(before);
    }
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

  /** The rewritten class path hides the test's own. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> own = findResources(name);
    return own.hasMoreElements() ? own : super.getResources(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
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

  private static URL[] urls(Path... jars) {
    List<URL> urls = new ArrayList<>();
    try {
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
    urls.add(Door.class.getProtectionDomain().getCodeSource().getLocation());
    return urls.toArray(URL[]::new);
  }
}
