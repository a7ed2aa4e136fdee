package dev.snap.seam.define;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import dev.snap.seam.classes.SystemLoader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLStreamHandlerFactory;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A loader over jars and directories of the user's. What it finds before live is recorded, and its
 * classes are rewritten, so a replay needs no file.
 */
@StandsIn(URLClassLoader.class)
public class MembraneUrlClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  public MembraneUrlClassLoader(URL[] urls) {
    super(urls, SystemLoader.getSystemClassLoader());
  }

  public MembraneUrlClassLoader(URL[] urls, @Nullable ClassLoader parent) {
    super(urls, parent);
  }

  public MembraneUrlClassLoader(
      URL[] urls, @Nullable ClassLoader parent, URLStreamHandlerFactory factory) {
    super(urls, parent, factory);
  }

  public MembraneUrlClassLoader(String name, URL[] urls, @Nullable ClassLoader parent) {
    super(name, urls, parent);
  }

  public MembraneUrlClassLoader(
      String name, URL[] urls, @Nullable ClassLoader parent, URLStreamHandlerFactory factory) {
    super(name, urls, parent, factory);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (Door.live()) {
      return super.findClass(name);
    }
    URL place = findResource(name.replace('.', '/') + ".class");
    if (place == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] code = DefinedClass.loaded(this, name, place);
    int dot = name.lastIndexOf('.');
    if (dot > 0 && getDefinedPackage(name.substring(0, dot)) == null) {
      definePackage(name.substring(0, dot), null, null, null, null, null, null, null);
    }
    CodeSource source = new CodeSource(Found.entry(place, name), (Certificate[]) null);
    return defineClass(name, code, 0, code.length, source);
  }

  @Override
  public @Nullable URL findResource(String name) {
    return Door.live()
        ? super.findResource(name)
        : Found.one(getURLs(), name, () -> super.findResource(name));
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    return Door.live()
        ? super.findResources(name)
        : Collections.enumeration(Found.all(getURLs(), name, () -> super.findResources(name)));
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    if (Door.live()) {
      return super.getResourceAsStream(name);
    }
    ClassLoader parent = getParent();
    InputStream inherited =
        (parent == null ? ClassLoader.getPlatformClassLoader() : parent).getResourceAsStream(name);
    if (inherited != null) {
      return inherited;
    }
    URL place = findResource(name);
    return place == null ? null : Found.content(name, place);
  }
}
