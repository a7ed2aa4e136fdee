package dev.snap.seam.files.io;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Disk;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.io.File;
import java.io.FileFilter;
import java.io.FilenameFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link File} tells of a directory's entries, in the order in which it was recorded. */
public final class FileLists {
  private static final Codec<Optional<List<String>>> NAMES =
      Codecs.optional(Codecs.list(Codecs.STRING));

  private FileLists() {}

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static String @Nullable [] list(File directory) {
    return Door.live() ? directory.list() : names("File.list", directory, (in, name) -> true);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static String @Nullable [] list(File directory, @Nullable FilenameFilter filter) {
    return Door.live()
        ? directory.list(filter)
        : names("File.list", directory, filter == null ? (in, name) -> true : filter);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static File @Nullable [] listFiles(File directory) {
    return Door.live()
        ? directory.listFiles()
        : files(directory, names("File.listFiles", directory, (in, name) -> true));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static File @Nullable [] listFiles(File directory, @Nullable FilenameFilter filter) {
    return Door.live()
        ? directory.listFiles(filter)
        : files(
            directory,
            names("File.listFiles", directory, filter == null ? (in, name) -> true : filter));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static File @Nullable [] listFiles(File directory, @Nullable FileFilter filter) {
    if (Door.live()) {
      return directory.listFiles(filter);
    }
    FilenameFilter byName =
        (in, name) -> filter == null || filter.accept(new File(directory, name));
    return files(directory, names("File.listFiles", directory, byName));
  }

  @Replaces(File.class)
  public static File @Nullable [] listRoots() {
    if (Door.live()) {
      return File.listRoots();
    }
    Action action = Action.of(Surface.FILES, "File.listRoots");
    return Disk.names(action, () -> Arrays.stream(File.listRoots()).map(File::getPath).toList())
        .stream()
        .map(File::new)
        .toArray(File[]::new);
  }

  private static String @Nullable [] names(
      String operation, File directory, FilenameFilter filter) {
    List<String> all =
        Disk.cross(
                Disk.action(operation, directory),
                NAMES,
                () -> Optional.ofNullable(directory.list()).map(List::of))
            .orElse(null);
    if (all == null) {
      return null;
    }
    List<String> accepted = new ArrayList<>(all);
    accepted.removeIf(each -> !filter.accept(directory, each));
    return accepted.toArray(String[]::new);
  }

  private static File @Nullable [] files(File directory, String @Nullable [] names) {
    return names == null
        ? null
        : Arrays.stream(names).map(each -> new File(directory, each)).toArray(File[]::new);
  }
}
