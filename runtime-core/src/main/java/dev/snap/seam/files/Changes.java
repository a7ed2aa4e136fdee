package dev.snap.seam.files;

import dev.snap.membrane.Action;
import dev.snap.seam.Replaces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How files come, go and change, by {@link Files}. */
public final class Changes {
  private Changes() {}

  @Replaces(Files.class)
  public static void delete(Path path) throws IOException {
    if (Disk.covers(path)) {
      Disk.change(Disk.action("Files.delete", path), () -> Files.delete(path));
    } else {
      Files.delete(path);
    }
  }

  @Replaces(Files.class)
  public static boolean deleteIfExists(Path path) throws IOException {
    return Disk.covers(path)
        ? Disk.asks(Disk.action("Files.deleteIfExists", path), () -> Files.deleteIfExists(path))
        : Files.deleteIfExists(path);
  }

  @Replaces(Files.class)
  public static Path copy(Path source, Path target, CopyOption... options) throws IOException {
    if (Disk.covers(source) && Disk.covers(target)) {
      Disk.change(
          between("Files.copy", source, target, options),
          () -> Files.copy(source, target, options));
    } else if (Disk.covers(target)) {
      try (InputStream in = Files.newInputStream(source)) {
        copy(in, target, options);
      }
    } else if (Disk.covers(source)) {
      byte[] content = Contents.read("Files.copy", source);
      Files.copy(new ByteArrayInputStream(content), target, options);
    } else {
      Files.copy(source, target, options);
    }
    return target;
  }

  @Replaces(Files.class)
  public static long copy(InputStream in, Path target, CopyOption... options) throws IOException {
    if (!Disk.covers(target)) {
      return Files.copy(in, target, options);
    }
    byte[] content = in.readAllBytes();
    Action action = Disk.with(Disk.action("Files.copy", target), "options", (Object[]) options);
    Disk.change(
        Disk.writing(action, content),
        () -> Files.copy(new ByteArrayInputStream(content), target, options));
    return content.length;
  }

  @Replaces(Files.class)
  public static long copy(Path source, OutputStream out) throws IOException {
    if (!Disk.covers(source)) {
      return Files.copy(source, out);
    }
    byte[] content = Contents.read("Files.copy", source);
    out.write(content);
    return content.length;
  }

  @Replaces(Files.class)
  public static Path move(Path source, Path target, CopyOption... options) throws IOException {
    if (Disk.covers(source) && Disk.covers(target)) {
      Disk.change(
          between("Files.move", source, target, options),
          () -> Files.move(source, target, options));
      return target;
    }
    if (Disk.covers(source) || Disk.covers(target)) {
      throw Disk.refusal("Files.move between file systems");
    }
    return Files.move(source, target, options);
  }

  @Replaces(Files.class)
  public static Path createLink(Path link, Path existing) throws IOException {
    if (!Disk.covers(link)) {
      return Files.createLink(link, existing);
    }
    Disk.change(
        between("Files.createLink", link, existing), () -> Files.createLink(link, existing));
    return link;
  }

  @Replaces(Files.class)
  public static Path readSymbolicLink(Path link) throws IOException {
    return Disk.covers(link)
        ? Path.of(
            Disk.text(
                Disk.action("Files.readSymbolicLink", link),
                () -> Files.readSymbolicLink(link).toString()))
        : Files.readSymbolicLink(link);
  }

  @Replaces(Files.class)
  public static Path setLastModifiedTime(Path path, @Nullable FileTime time) throws IOException {
    if (!Disk.covers(path)) {
      return Files.setLastModifiedTime(path, time);
    }
    Disk.change(
        Disk.action("Files.setLastModifiedTime", path).with("time", String.valueOf(time)),
        () -> Files.setLastModifiedTime(path, time));
    return path;
  }

  @Replaces(Files.class)
  public static Path setPosixFilePermissions(Path path, Set<PosixFilePermission> permissions)
      throws IOException {
    if (!Disk.covers(path)) {
      return Files.setPosixFilePermissions(path, permissions);
    }
    Disk.change(
        Disk.action("Files.setPosixFilePermissions", path)
            .with("permissions", new TreeSet<>(permissions).toString()),
        () -> Files.setPosixFilePermissions(path, permissions));
    return path;
  }

  @Replaces(Files.class)
  public static Path setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    if (!Disk.covers(path)) {
      return Files.setAttribute(path, name, value, options);
    }
    Disk.change(
        Disk.action("Files.setAttribute", path).with("name", name).with("value", "" + value),
        () -> Files.setAttribute(path, name, value, options));
    return path;
  }

  private static Action between(String operation, Path source, Path target, CopyOption... options) {
    Action action = Disk.action(operation, source).with("other", target.toString());
    return Disk.with(action, "options", (Object[]) options);
  }
}
