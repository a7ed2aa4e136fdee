package dev.snap.seam.files;

import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How files and directories are made, by {@link Files}. */
public final class Creations {
  private Creations() {}

  @Replaces(Files.class)
  public static Path createFile(Path path, FileAttribute<?>... attributes) throws IOException {
    if (!Disk.covers(path)) {
      return Files.createFile(path, attributes);
    }
    Disk.change(
        action("Files.createFile", path, attributes), () -> Files.createFile(path, attributes));
    return path;
  }

  @Replaces(Files.class)
  public static Path createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    if (!Disk.covers(path)) {
      return Files.createDirectory(path, attributes);
    }
    Disk.change(
        action("Files.createDirectory", path, attributes),
        () -> Files.createDirectory(path, attributes));
    return path;
  }

  @Replaces(Files.class)
  public static Path createDirectories(Path path, FileAttribute<?>... attributes)
      throws IOException {
    return Disk.covers(path)
        ? Path.of(
            Disk.text(
                action("Files.createDirectories", path, attributes),
                () -> Files.createDirectories(path, attributes).toString()))
        : Files.createDirectories(path, attributes);
  }

  @Replaces(Files.class)
  public static Path createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    if (!Disk.covers(link)) {
      return Files.createSymbolicLink(link, target, attributes);
    }
    Disk.change(
        action("Files.createSymbolicLink", link, attributes).with("other", target.toString()),
        () -> Files.createSymbolicLink(link, target, attributes));
    return link;
  }

  @Replaces(Files.class)
  public static Path createTempFile(
      @Nullable String prefix, @Nullable String suffix, FileAttribute<?>... attributes)
      throws IOException {
    return Door.live()
        ? Files.createTempFile(prefix, suffix, attributes)
        : made(
            temporary("Files.createTempFile", prefix, suffix, attributes),
            () -> Files.createTempFile(prefix, suffix, attributes));
  }

  @Replaces(Files.class)
  public static Path createTempFile(
      Path directory,
      @Nullable String prefix,
      @Nullable String suffix,
      FileAttribute<?>... attributes)
      throws IOException {
    return Disk.covers(directory)
        ? made(
            temporary("Files.createTempFile", prefix, suffix, attributes)
                .with("path", directory.toString()),
            () -> Files.createTempFile(directory, prefix, suffix, attributes))
        : Files.createTempFile(directory, prefix, suffix, attributes);
  }

  @Replaces(Files.class)
  public static Path createTempDirectory(@Nullable String prefix, FileAttribute<?>... attributes)
      throws IOException {
    return Door.live()
        ? Files.createTempDirectory(prefix, attributes)
        : made(
            temporary("Files.createTempDirectory", prefix, null, attributes),
            () -> Files.createTempDirectory(prefix, attributes));
  }

  @Replaces(Files.class)
  public static Path createTempDirectory(
      Path directory, @Nullable String prefix, FileAttribute<?>... attributes) throws IOException {
    return Disk.covers(directory)
        ? made(
            temporary("Files.createTempDirectory", prefix, null, attributes)
                .with("path", directory.toString()),
            () -> Files.createTempDirectory(directory, prefix, attributes))
        : Files.createTempDirectory(directory, prefix, attributes);
  }

  private static Path made(Action action, Effect<Path> effect) {
    return Path.of(Disk.text(action, () -> effect.perform().toString()));
  }

  private static Action temporary(
      String operation,
      @Nullable String prefix,
      @Nullable String suffix,
      FileAttribute<?>... attributes) {
    Action action =
        Action.of(Surface.FILES, operation)
            .with("prefix", String.valueOf(prefix))
            .with("suffix", String.valueOf(suffix));
    return Disk.with(action, "attributes", words(attributes));
  }

  private static Action action(String operation, Path path, FileAttribute<?>... attributes) {
    return Disk.with(Disk.action(operation, path), "attributes", words(attributes));
  }

  private static Object[] words(FileAttribute<?>... attributes) {
    return Arrays.stream(attributes).map(each -> each.name() + "=" + word(each.value())).toArray();
  }

  /** A set, as of permissions, comes in an order of its own in each JVM. */
  private static Object word(Object value) {
    return value instanceof Set<?> set
        ? set.stream().map(String::valueOf).sorted().toList()
        : value;
  }
}
