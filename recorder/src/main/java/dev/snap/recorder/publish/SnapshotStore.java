package dev.snap.recorder.publish;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The snapshots under one directory. A new one is written beside the old, synced, renamed into
 * place, and then named by the file {@value #CURRENT}: a build that is killed leaves the old
 * snapshot current, or the new one whole.
 */
public final class SnapshotStore {
  /** The file that names the current snapshot. */
  public static final String CURRENT = "current";

  private static final String SNAPSHOTS = "snapshots";
  private static final String STAGING = "staging";

  private final Path root;

  /** The snapshots under a directory. */
  public SnapshotStore(Path root) {
    this.root = root;
  }

  /** The current snapshot. */
  public Optional<Path> current() {
    try {
      Path file = root.resolve(CURRENT);
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      Path snapshot = root.resolve(SNAPSHOTS).resolve(Files.readString(file).strip());
      return Files.isDirectory(snapshot) ? Optional.of(snapshot) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The current snapshot, which must be there. */
  public Path required() {
    return current()
        .orElseThrow(
            () ->
                new SnapFailure(
                    SnapCode.NO_SNAPSHOT,
                    "There is no snapshot under " + root,
                    "Build one with mvn snap:build."));
  }

  /** A new empty directory to build in; what killed builds left there is swept. */
  public Path stage() throws IOException {
    Path staging = root.resolve(STAGING);
    delete(staging);
    return Files.createDirectories(staging.resolve("build"));
  }

  /** Makes a staged snapshot the current one. */
  public Path publish(Path staged, String id) throws IOException {
    syncAll(staged);
    String name = nameFor(id);
    Path target = Files.createDirectories(root.resolve(SNAPSHOTS)).resolve(name);
    delete(target);
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    sync(root.resolve(SNAPSHOTS));
    Path part = root.resolve(CURRENT + ".part");
    Files.writeString(part, name + "\n");
    sync(part);
    Files.move(
        part,
        root.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    sync(root);
    sweep(name);
    return target;
  }

  /** Deletes what a finished build does not need any more. */
  public void unstage() {
    try {
      delete(root.resolve(STAGING));
    } catch (IOException e) {
      // The next build sweeps it, or says that it cannot.
    }
  }

  /**
   * The current snapshot stays in its place until the new one is named, also when their ids are
   * equal.
   */
  private String nameFor(String id) {
    return current().filter(snapshot -> snapshot.endsWith(id)).isPresent() ? id + "-2" : id;
  }

  /** The new snapshot is current already: what cannot be deleted is left to the next build. */
  private void sweep(String name) {
    try (Stream<Path> snapshots = Files.list(root.resolve(SNAPSHOTS))) {
      for (Path old : snapshots.filter(each -> !each.endsWith(name)).toList()) {
        delete(old);
      }
    } catch (IOException e) {
      // See above.
    }
  }

  private static void syncAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        sync(file);
      }
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
