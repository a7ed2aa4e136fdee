package dev.snap.seam.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Walks a tree over recorded directories, in the order that {@code Files.walkFileTree} gives. */
final class TreeWalk {
  private final LinkOption[] links;
  private final int depth;
  private final FileVisitor<? super Path> visitor;
  private final Deque<Object> ancestors = new ArrayDeque<>();

  TreeWalk(Set<FileVisitOption> options, int depth, FileVisitor<? super Path> visitor) {
    this.links = linkOptions(options);
    this.depth = depth;
    this.visitor = Objects.requireNonNull(visitor);
  }

  /** How links are treated by a walk with those options. */
  static LinkOption[] linkOptions(Set<FileVisitOption> options) {
    return options.contains(FileVisitOption.FOLLOW_LINKS)
        ? new LinkOption[0]
        : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
  }

  /** Visits a file or directory and everything below. */
  FileVisitResult walk(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = attributes(path);
    } catch (IOException e) {
      return visitor.visitFileFailed(path, e);
    }
    if (!attributes.isDirectory() || ancestors.size() >= depth) {
      return visitor.visitFile(path, attributes);
    }
    Object key = Objects.requireNonNullElse(attributes.fileKey(), path);
    if (links.length == 0 && ancestors.contains(key)) {
      return visitor.visitFileFailed(path, new FileSystemLoopException(path.toString()));
    }
    return walkDirectory(path, attributes, key);
  }

  private FileVisitResult walkDirectory(Path path, BasicFileAttributes attributes, Object key)
      throws IOException {
    FileVisitResult before = visitor.preVisitDirectory(path, attributes);
    if (before != FileVisitResult.CONTINUE) {
      return before == FileVisitResult.SKIP_SUBTREE ? FileVisitResult.CONTINUE : before;
    }
    List<Path> children;
    try {
      children = children(path);
    } catch (IOException e) {
      return visitor.visitFileFailed(path, e);
    }
    ancestors.push(key);
    FileVisitResult below = walkAll(children);
    ancestors.pop();
    return below == FileVisitResult.TERMINATE ? below : visitor.postVisitDirectory(path, null);
  }

  private FileVisitResult walkAll(List<Path> children) throws IOException {
    for (Path each : children) {
      FileVisitResult result = walk(each);
      if (result == FileVisitResult.TERMINATE || result == FileVisitResult.SKIP_SIBLINGS) {
        return result;
      }
    }
    return FileVisitResult.CONTINUE;
  }

  /** A broken link is visited as the link itself. */
  private BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Facts.readAttributes(path, BasicFileAttributes.class, links);
    } catch (IOException e) {
      if (links.length > 0) {
        throw e;
      }
      return Facts.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
  }

  @SuppressWarnings("RedundantThrows") // it throws what was recorded
  private static List<Path> children(Path path) throws IOException {
    return Directories.children("Files.walkFileTree", path);
  }
}
