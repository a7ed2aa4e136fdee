package dev.snap.seam.files.channels;

import dev.snap.membrane.Action;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.files.Disk;
import dev.snap.seam.files.FileImage;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.Watchable;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Channels to files, and the ways into files that are refused. */
public final class Channels {
  private Channels() {}

  @Replaces(Files.class)
  public static SeekableByteChannel newByteChannel(Path path, OpenOption... options)
      throws IOException {
    return newByteChannel(path, new HashSet<>(Arrays.asList(options)));
  }

  @Replaces(Files.class)
  public static SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return Disk.covers(path)
        ? image("Files.newByteChannel", path, options, attributes)
        : Files.newByteChannel(path, options, attributes);
  }

  @Replaces(FileChannel.class)
  public static FileChannel open(Path path, OpenOption... options) throws IOException {
    return open(path, new HashSet<>(Arrays.asList(options)));
  }

  @Replaces(FileChannel.class)
  public static FileChannel open(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return Disk.covers(path)
        ? image("FileChannel.open", path, options, attributes)
        : FileChannel.open(path, options, attributes);
  }

  private static FileChannel image(
      String operation,
      Path path,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes) {
    if (options.contains(StandardOpenOption.DELETE_ON_CLOSE)) {
      throw Disk.refusal(operation + " with DELETE_ON_CLOSE");
    }
    Set<String> words = new TreeSet<>();
    options.forEach(each -> words.add(each.toString()));
    Action action = Disk.with(Disk.action(operation, path), "options", words);
    byte[] content =
        Disk.content(
            action,
            () -> {
              Files.newByteChannel(path, options, attributes).close();
              return Files.newInputStream(path);
            });
    return new ImageChannel(new FileImage(action.name(), path, content, writes(options)), options);
  }

  /** Refuses channels, watches and views of files. */
  @Guards(value = AsynchronousFileChannel.class, names = "open")
  @Guards(value = FileInputStream.class, names = "getChannel")
  @Guards(value = FileOutputStream.class, names = "getChannel")
  @Guards(value = RandomAccessFile.class, names = "getChannel")
  @Guards(value = FileSystem.class, names = "newWatchService")
  @Guards(value = Watchable.class, names = "register")
  @Guards(
      value = Files.class,
      names = {
        "getAttribute",
        "getFileAttributeView",
        "getFileStore",
        "getOwner",
        "readAttributes",
        "setOwner"
      })
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw Disk.refusal(operation);
    }
  }

  /** Whether a channel with those options may change the file. */
  static boolean writes(Set<? extends OpenOption> options) {
    return options.contains(StandardOpenOption.WRITE)
        || options.contains(StandardOpenOption.APPEND);
  }
}
