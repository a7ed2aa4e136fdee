package dev.snap.seam.files.archives;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.files.Disk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Archives as file systems: open before live only when they are on the class path. */
public final class ArchiveFileSystems {
  private ArchiveFileSystems() {}

  @Replaces(FileSystems.class)
  public static FileSystem newFileSystem(URI uri, Map<String, ?> settings) throws IOException {
    return FileSystems.newFileSystem(checked(uri), settings);
  }

  @Replaces(FileSystems.class)
  public static FileSystem newFileSystem(
      URI uri, Map<String, ?> settings, @Nullable ClassLoader loader) throws IOException {
    return FileSystems.newFileSystem(checked(uri), settings, loader);
  }

  @Replaces(FileSystems.class)
  public static FileSystem newFileSystem(Path path) throws IOException {
    return FileSystems.newFileSystem(checked(path));
  }

  @Replaces(FileSystems.class)
  public static FileSystem newFileSystem(Path path, @Nullable ClassLoader loader)
      throws IOException {
    return FileSystems.newFileSystem(checked(path), loader);
  }

  @Replaces(FileSystems.class)
  public static FileSystem newFileSystem(Path path, Map<String, ?> settings) throws IOException {
    return FileSystems.newFileSystem(checked(path), settings);
  }

  @Replaces(FileSystems.class)
  public static FileSystem newFileSystem(
      Path path, Map<String, ?> settings, @Nullable ClassLoader loader) throws IOException {
    return FileSystems.newFileSystem(checked(path), settings, loader);
  }

  private static URI checked(URI uri) {
    if (!Door.live() && !Sealed.holds(uri)) {
      throw Disk.refusal("FileSystems.newFileSystem(\"" + uri + "\")");
    }
    return uri;
  }

  private static Path checked(Path path) {
    if (Disk.covers(path) && !Sealed.holds(path)) {
      throw Disk.refusal("FileSystems.newFileSystem(\"" + path + "\")");
    }
    return path;
  }
}
