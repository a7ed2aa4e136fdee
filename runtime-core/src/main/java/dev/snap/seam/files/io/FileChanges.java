package dev.snap.seam.files.io;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Disk;
import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What {@link File} does to files. */
public final class FileChanges {
  private FileChanges() {}

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean createNewFile(File file) throws IOException {
    return Door.live()
        ? file.createNewFile()
        : Disk.asks(Disk.action("File.createNewFile", file), file::createNewFile);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean delete(File file) {
    return Door.live() ? file.delete() : Disk.asks(Disk.action("File.delete", file), file::delete);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static void deleteOnExit(File file) {
    if (Door.live()) {
      file.deleteOnExit();
    } else {
      Disk.change(Disk.action("File.deleteOnExit", file), file::deleteOnExit);
    }
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean mkdir(File file) {
    return Door.live() ? file.mkdir() : Disk.asks(Disk.action("File.mkdir", file), file::mkdir);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean mkdirs(File file) {
    return Door.live() ? file.mkdirs() : Disk.asks(Disk.action("File.mkdirs", file), file::mkdirs);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean renameTo(File file, File other) {
    return Door.live()
        ? file.renameTo(other)
        : Disk.asks(
            Disk.action("File.renameTo", file).with("other", other.getPath()),
            () -> file.renameTo(other));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setLastModified(File file, long time) {
    return Door.live()
        ? file.setLastModified(time)
        : Disk.asks(
            Disk.action("File.setLastModified", file).with("time", Long.toString(time)),
            () -> file.setLastModified(time));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setReadOnly(File file) {
    return Door.live()
        ? file.setReadOnly()
        : Disk.asks(Disk.action("File.setReadOnly", file), file::setReadOnly);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setReadable(File file, boolean allowed) {
    return setReadable(file, allowed, true);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setReadable(File file, boolean allowed, boolean ownerOnly) {
    return Door.live()
        ? file.setReadable(allowed, ownerOnly)
        : Disk.asks(
            permission("File.setReadable", file, allowed, ownerOnly),
            () -> file.setReadable(allowed, ownerOnly));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setWritable(File file, boolean allowed) {
    return setWritable(file, allowed, true);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setWritable(File file, boolean allowed, boolean ownerOnly) {
    return Door.live()
        ? file.setWritable(allowed, ownerOnly)
        : Disk.asks(
            permission("File.setWritable", file, allowed, ownerOnly),
            () -> file.setWritable(allowed, ownerOnly));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setExecutable(File file, boolean allowed) {
    return setExecutable(file, allowed, true);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean setExecutable(File file, boolean allowed, boolean ownerOnly) {
    return Door.live()
        ? file.setExecutable(allowed, ownerOnly)
        : Disk.asks(
            permission("File.setExecutable", file, allowed, ownerOnly),
            () -> file.setExecutable(allowed, ownerOnly));
  }

  @Replaces(File.class)
  public static File createTempFile(String prefix, @Nullable String suffix) throws IOException {
    return createTempFile(prefix, suffix, null);
  }

  @Replaces(File.class)
  public static File createTempFile(
      String prefix, @Nullable String suffix, @Nullable File directory) throws IOException {
    if (Door.live()) {
      return File.createTempFile(prefix, suffix, directory);
    }
    Action action =
        Action.of(Surface.FILES, "File.createTempFile")
            .with("prefix", prefix)
            .with("suffix", String.valueOf(suffix))
            .with("path", String.valueOf(directory));
    return new File(
        Disk.text(action, () -> File.createTempFile(prefix, suffix, directory).getPath()));
  }

  private static Action permission(
      String operation, File file, boolean allowed, boolean ownerOnly) {
    return Disk.action(operation, file)
        .with("allowed", Boolean.toString(allowed))
        .with("ownerOnly", Boolean.toString(ownerOnly));
  }
}
