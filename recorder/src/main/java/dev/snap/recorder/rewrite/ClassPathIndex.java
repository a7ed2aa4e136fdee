package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.jar.ClassPathEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where on the class path each class is: the first entry that has it wins. For one thread. */
final class ClassPathIndex implements AutoCloseable {
  private static final String VERSIONS = "META-INF/versions/";
  private static final String SUFFIX = ".class";

  private final List<ClassPathEntry> entries = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  private ClassPathIndex() {}

  /** Indexes a class path. */
  static ClassPathIndex of(List<Path> classPath) throws IOException {
    ClassPathIndex index = new ClassPathIndex();
    for (Path path : classPath) {
      if (Files.exists(path)) {
        index.add(ClassPathEntry.open(path));
      }
    }
    return index;
  }

  /** The class file of that internal name, {@code null} when the class path has none. */
  byte @Nullable [] find(String name) {
    Place place = places.get(name);
    if (place == null) {
      return null;
    }
    try {
      return place.entry().required(place.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (ClassPathEntry each : entries) {
      each.close();
    }
  }

  private void add(ClassPathEntry entry) throws IOException {
    entries.add(entry);
    Collection<String> files = entry.names();
    files.stream().filter(each -> !each.startsWith(VERSIONS)).forEach(each -> add(entry, each));
    files.stream().filter(each -> each.startsWith(VERSIONS)).forEach(each -> add(entry, each));
  }

  private void add(ClassPathEntry entry, String file) {
    if (file.endsWith(SUFFIX)) {
      places.putIfAbsent(className(file), new Place(entry, file));
    }
  }

  /** Classes for newer JDKs count under their own name where there is no other of that name. */
  private static String className(String file) {
    String name = file.substring(0, file.length() - SUFFIX.length());
    return name.startsWith(VERSIONS)
        ? name.substring(name.indexOf('/', VERSIONS.length()) + 1)
        : name;
  }

  private record Place(ClassPathEntry entry, String file) {}
}
