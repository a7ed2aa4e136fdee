package dev.snap.seam.files;

import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where paths lead, which depends on the working directory and on links. */
public final class Places {
  private Places() {}

  @Replaces(value = Path.class, kind = Kind.INSTANCE)
  public static Path toAbsolutePath(Path path) {
    return Disk.covers(path) && !path.isAbsolute()
        ? Path.of(
            Disk.text(
                Disk.action("Path.toAbsolutePath", path), () -> path.toAbsolutePath().toString()))
        : path.toAbsolutePath();
  }

  @Replaces(value = Path.class, kind = Kind.INSTANCE)
  public static Path toRealPath(Path path, LinkOption... options) throws IOException {
    return Disk.covers(path)
        ? Path.of(
            Disk.text(
                Disk.with(Disk.action("Path.toRealPath", path), "options", (Object[]) options),
                () -> path.toRealPath(options).toString()))
        : path.toRealPath(options);
  }

  @Replaces(value = Path.class, kind = Kind.INSTANCE)
  public static URI toUri(Path path) {
    return Disk.covers(path)
        ? URI.create(Disk.text(Disk.action("Path.toUri", path), () -> path.toUri().toString()))
        : path.toUri();
  }
}
