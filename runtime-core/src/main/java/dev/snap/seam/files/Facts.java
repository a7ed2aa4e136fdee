package dev.snap.seam.files;

import dev.snap.membrane.Action;
import dev.snap.seam.Replaces;
import dev.snap.seam.refused.ClassPath;
import dev.snap.wire.Codecs;
import dev.snap.wire.values.TimeCodecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of files, by {@link Files}. */
public final class Facts {
  private Facts() {}

  @Replaces(Files.class)
  public static boolean exists(Path path, LinkOption... options) {
    return asks(path)
        ? Disk.asks(action("Files.exists", path, options), () -> Files.exists(path, options))
        : Files.exists(path, options);
  }

  @Replaces(Files.class)
  public static boolean notExists(Path path, LinkOption... options) {
    return asks(path)
        ? Disk.asks(action("Files.notExists", path, options), () -> Files.notExists(path, options))
        : Files.notExists(path, options);
  }

  @Replaces(Files.class)
  public static boolean isDirectory(Path path, LinkOption... options) {
    return asks(path)
        ? Disk.asks(
            action("Files.isDirectory", path, options), () -> Files.isDirectory(path, options))
        : Files.isDirectory(path, options);
  }

  @Replaces(Files.class)
  public static boolean isRegularFile(Path path, LinkOption... options) {
    return asks(path)
        ? Disk.asks(
            action("Files.isRegularFile", path, options), () -> Files.isRegularFile(path, options))
        : Files.isRegularFile(path, options);
  }

  @Replaces(Files.class)
  public static boolean isSymbolicLink(Path path) {
    return asks(path)
        ? Disk.asks(action("Files.isSymbolicLink", path), () -> Files.isSymbolicLink(path))
        : Files.isSymbolicLink(path);
  }

  @Replaces(Files.class)
  public static boolean isReadable(Path path) {
    return asks(path)
        ? Disk.asks(action("Files.isReadable", path), () -> Files.isReadable(path))
        : Files.isReadable(path);
  }

  @Replaces(Files.class)
  public static boolean isWritable(Path path) {
    return Disk.covers(path)
        ? Disk.asks(action("Files.isWritable", path), () -> Files.isWritable(path))
        : Files.isWritable(path);
  }

  @Replaces(Files.class)
  public static boolean isExecutable(Path path) {
    return Disk.covers(path)
        ? Disk.asks(action("Files.isExecutable", path), () -> Files.isExecutable(path))
        : Files.isExecutable(path);
  }

  @Replaces(Files.class)
  public static boolean isHidden(Path path) throws IOException {
    return Disk.covers(path)
        ? Disk.asks(action("Files.isHidden", path), () -> Files.isHidden(path))
        : Files.isHidden(path);
  }

  @Replaces(Files.class)
  public static boolean isSameFile(Path one, Path other) throws IOException {
    return Disk.covers(one) && Disk.covers(other)
        ? Disk.asks(
            action("Files.isSameFile", one).with("other", other.toString()),
            () -> Files.isSameFile(one, other))
        : Files.isSameFile(one, other);
  }

  @Replaces(Files.class)
  public static long size(Path path) throws IOException {
    return Disk.covers(path)
        ? Disk.number(action("Files.size", path), () -> Files.size(path))
        : Files.size(path);
  }

  @Replaces(Files.class)
  public static FileTime getLastModifiedTime(Path path, LinkOption... options) throws IOException {
    if (!Disk.covers(path)) {
      return Files.getLastModifiedTime(path, options);
    }
    return FileTime.from(
        Disk.cross(
            action("Files.getLastModifiedTime", path, options),
            TimeCodecs.INSTANT,
            () -> Files.getLastModifiedTime(path, options).toInstant()));
  }

  @Replaces(Files.class)
  public static Set<PosixFilePermission> getPosixFilePermissions(Path path, LinkOption... options)
      throws IOException {
    if (!Disk.covers(path)) {
      return Files.getPosixFilePermissions(path, options);
    }
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    Disk.names(
            action("Files.getPosixFilePermissions", path, options),
            () ->
                Files.getPosixFilePermissions(path, options).stream()
                    .sorted()
                    .map(PosixFilePermission::name)
                    .toList())
        .forEach(name -> permissions.add(PosixFilePermission.valueOf(name)));
    return permissions;
  }

  @Replaces(Files.class)
  public static @Nullable String probeContentType(Path path) throws IOException {
    return Disk.covers(path)
        ? Disk.cross(
            action("Files.probeContentType", path),
            Codecs.nullable(Codecs.STRING),
            () -> Files.probeContentType(path))
        : Files.probeContentType(path);
  }

  @Replaces(Files.class)
  public static <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    if (!Disk.covers(path)) {
      return Files.readAttributes(path, type, options);
    }
    if (type != BasicFileAttributes.class) {
      throw Disk.refusal("Files.readAttributes as " + type.getSimpleName());
    }
    return type.cast(
        Disk.cross(
            action("Files.readAttributes", path, options),
            RecordedAttributes.CODEC,
            () ->
                RecordedAttributes.of(
                    Files.readAttributes(path, BasicFileAttributes.class, options))));
  }

  private static Action action(String operation, Path path, LinkOption... options) {
    return Disk.with(Disk.action(operation, path), "options", (Object[]) options);
  }

  /** A jar of the class path is in the bundle, wherever that stands. */
  private static boolean asks(Path path) {
    return Disk.covers(path) && !ClassPath.isSealed(path);
  }
}
