package dev.snap.recorder.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * What a dump does not tell of the class path's classes: their interfaces. Nothing is loaded. For
 * one thread.
 */
final class LibraryClasses implements AutoCloseable {
  private final List<ZipFile> jars = new ArrayList<>();
  private final Map<String, Set<String>> known = new HashMap<>();

  LibraryClasses(List<Path> libraries) throws IOException {
    for (Path library : libraries) {
      jars.add(new ZipFile(library.toFile()));
    }
  }

  /** The interfaces of a class and of its superclasses, as far as the class path has them. */
  Set<String> interfaces(String name) {
    Set<String> found = known.get(name);
    if (found == null) {
      found = new HashSet<>();
      known.put(name, found);
      collect(name, found);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars) {
      jar.close();
    }
  }

  private void collect(String name, Set<String> into) {
    ClassReader file = find(name.replace('.', '/') + ".class");
    if (file == null) {
      return;
    }
    for (String each : file.getInterfaces()) {
      String type = each.replace('/', '.');
      into.add(type);
      into.addAll(interfaces(type));
    }
    into.addAll(interfaces(String.valueOf(file.getSuperName()).replace('/', '.')));
  }

  private @Nullable ClassReader find(String file) {
    try {
      for (ZipFile jar : jars) {
        ZipEntry entry = jar.getEntry(file);
        if (entry != null) {
          try (InputStream in = jar.getInputStream(entry)) {
            return new ClassReader(in.readAllBytes());
          }
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
