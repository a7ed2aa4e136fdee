package dev.snap.recorder.rewrite.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a jar or of a class directory, by their names with slashes. For one thread. */
public sealed interface ClassPathEntry extends AutoCloseable {
  /** The name of the manifest. */
  String MANIFEST = "META-INF/MANIFEST.MF";

  /** Opens a jar or class directory. */
  static ClassPathEntry open(Path path) throws IOException {
    return Files.isDirectory(path) ? new Directory(path) : new Jar(new ZipFile(path.toFile()));
  }

  /** The names of files and folders, folders with a slash at the end; a manifest comes first. */
  Collection<String> names() throws IOException;

  /** A file's content, {@code null} when there is none of that name; a folder's is empty. */
  byte @Nullable [] read(String name) throws IOException;

  /** The content of a file that is there. */
  default byte[] required(String name) throws IOException {
    byte[] content = read(name);
    if (content == null) {
      throw new IOException(name + " is gone");
    }
    return content;
  }

  @Override
  void close() throws IOException;

  /** The manifest first, as readers of jar streams want it. */
  private static Collection<String> manifestFirst(Set<String> names) {
    if (!names.contains(MANIFEST)) {
      return names;
    }
    Set<String> ordered = new LinkedHashSet<>();
    ordered.add(MANIFEST);
    ordered.addAll(names);
    return ordered;
  }

  /** A jar, in its own order. */
  record Jar(ZipFile file) implements ClassPathEntry {
    @Override
    public Collection<String> names() {
      Set<String> names = new LinkedHashSet<>();
      file.stream().map(ZipEntry::getName).forEach(names::add);
      return manifestFirst(names);
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
      ZipEntry entry = file.getEntry(name);
      if (entry == null) {
        return null;
      }
      try (InputStream in = file.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /** A directory, sorted. */
  record Directory(Path root) implements ClassPathEntry {
    @Override
    public Collection<String> names() throws IOException {
      Set<String> names = new TreeSet<>();
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(each -> !each.equals(root)).map(this::name).forEach(names::add);
      }
      return manifestFirst(names);
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
      Path file = root.resolve(name);
      if (Files.isDirectory(file)) {
        return new byte[0];
      }
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public void close() {}

    private String name(Path file) {
      String name = root.relativize(file).toString().replace('\\', '/');
      return Files.isDirectory(file) ? name + "/" : name;
    }
  }
}
