package dev.snap.seam.files;

import dev.snap.membrane.Action;
import dev.snap.seam.Replaces;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What directories hold, by {@link Files}, in the order in which it was recorded. */
@SuppressWarnings("StreamResourceLeak") // The caller closes what it is given.
public final class Directories {
  private Directories() {}

  @Replaces(Files.class)
  public static Stream<Path> list(Path directory) throws IOException {
    return Disk.covers(directory)
        ? children("Files.list", directory).stream()
        : Files.list(directory);
  }

  @Replaces(Files.class)
  public static DirectoryStream<Path> newDirectoryStream(Path directory) throws IOException {
    return Disk.covers(directory)
        ? new RecordedDirectory(children("Files.newDirectoryStream", directory))
        : Files.newDirectoryStream(directory);
  }

  @Replaces(Files.class)
  public static DirectoryStream<Path> newDirectoryStream(Path directory, String glob)
      throws IOException {
    if (!Disk.covers(directory)) {
      return Files.newDirectoryStream(directory, glob);
    }
    PathMatcher matcher = directory.getFileSystem().getPathMatcher("glob:" + glob);
    return newDirectoryStream(directory, path -> matcher.matches(path.getFileName()));
  }

  @Replaces(Files.class)
  public static DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return Disk.covers(directory)
        ? RecordedDirectory.filtered(children("Files.newDirectoryStream", directory), filter)
        : Files.newDirectoryStream(directory, filter);
  }

  @Replaces(Files.class)
  public static Stream<Path> walk(Path start, FileVisitOption... options) throws IOException {
    return walk(start, Integer.MAX_VALUE, options);
  }

  @Replaces(Files.class)
  public static Stream<Path> walk(Path start, int depth, FileVisitOption... options)
      throws IOException {
    if (!Disk.covers(start)) {
      return Files.walk(start, depth, options);
    }
    Action action = Disk.action("Files.walk", start).with("depth", Integer.toString(depth));
    return Disk.names(
            Disk.with(action, "options", (Object[]) options),
            () -> {
              try (Stream<Path> found = Files.walk(start, depth, options)) {
                return found.map(Path::toString).toList();
              }
            })
        .stream()
        .map(Path::of);
  }

  @Replaces(Files.class)
  public static Stream<Path> find(
      Path start,
      int depth,
      BiPredicate<Path, BasicFileAttributes> matcher,
      FileVisitOption... options)
      throws IOException {
    if (!Disk.covers(start)) {
      return Files.find(start, depth, matcher, options);
    }
    LinkOption[] links = TreeWalk.linkOptions(Set.of(options));
    List<Path> found = new ArrayList<>();
    for (Path each : (Iterable<Path>) walk(start, depth, options)::iterator) {
      if (matcher.test(each, Facts.readAttributes(each, BasicFileAttributes.class, links))) {
        found.add(each);
      }
    }
    return found.stream();
  }

  @Replaces(Files.class)
  public static Path walkFileTree(Path start, FileVisitor<? super Path> visitor)
      throws IOException {
    return walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), Integer.MAX_VALUE, visitor);
  }

  @Replaces(Files.class)
  public static Path walkFileTree(
      Path start, Set<FileVisitOption> options, int depth, FileVisitor<? super Path> visitor)
      throws IOException {
    if (!Disk.covers(start)) {
      return Files.walkFileTree(start, options, depth, visitor);
    }
    new TreeWalk(options, depth, visitor).walk(start);
    return start;
  }

  /** The entries of a directory, for an operation of that name. */
  static List<Path> children(String operation, Path directory) {
    return Disk.names(
            Disk.action(operation, directory),
            () -> {
              try (Stream<Path> found = Files.list(directory)) {
                return found.map(each -> each.getFileName().toString()).toList();
              }
            })
        .stream()
        .map(directory::resolve)
        .toList();
  }
}
