package dev.snap.recorder.rewrite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class files of a JDK, which need not be the running one. Nothing is loaded or initialised.
 * For one thread.
 */
final class PlatformClasses implements AutoCloseable {
  private final FileSystem image;
  private final boolean owned;
  private final Map<String, List<Path>> packages = new HashMap<>();

  private PlatformClasses(FileSystem image, boolean owned) {
    this.image = image;
    this.owned = owned;
  }

  /** The classes of the JDK at that home. */
  static PlatformClasses of(Path javaHome) throws IOException {
    URI root = URI.create("jrt:/");
    Path running = Path.of(System.getProperty("java.home"));
    if (Files.isSameFile(javaHome, running)) {
      return new PlatformClasses(FileSystems.getFileSystem(root), false);
    }
    Map<String, String> settings = Map.of("java.home", javaHome.toString());
    return new PlatformClasses(FileSystems.newFileSystem(root, settings), true);
  }

  /** The class file of that internal name, {@code null} when the JDK has none. */
  byte @Nullable [] find(String name) {
    int slash = name.lastIndexOf('/');
    if (slash < 0) {
      return null;
    }
    String dotted = name.substring(0, slash).replace('/', '.');
    for (Path module : packages.computeIfAbsent(dotted, this::modulesWith)) {
      Path file = module.resolve(name + ".class");
      if (Files.exists(file)) {
        return read(file);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      image.close();
    }
  }

  private List<Path> modulesWith(String dotted) {
    Path links = image.getPath("/packages/" + dotted);
    if (!Files.isDirectory(links)) {
      return List.of();
    }
    List<Path> modules = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(links)) {
      for (Path link : found) {
        modules.add(image.getPath("/modules/" + link.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
