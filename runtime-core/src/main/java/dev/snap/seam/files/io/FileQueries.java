package dev.snap.seam.files.io;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Disk;
import java.io.File;

/** What {@link File} tells of a file. */
public final class FileQueries {
  private FileQueries() {}

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean exists(File file) {
    return Door.live() ? file.exists() : Disk.asks(Disk.action("File.exists", file), file::exists);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean isFile(File file) {
    return Door.live() ? file.isFile() : Disk.asks(Disk.action("File.isFile", file), file::isFile);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean isDirectory(File file) {
    return Door.live()
        ? file.isDirectory()
        : Disk.asks(Disk.action("File.isDirectory", file), file::isDirectory);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean isHidden(File file) {
    return Door.live()
        ? file.isHidden()
        : Disk.asks(Disk.action("File.isHidden", file), file::isHidden);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean canRead(File file) {
    return Door.live()
        ? file.canRead()
        : Disk.asks(Disk.action("File.canRead", file), file::canRead);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean canWrite(File file) {
    return Door.live()
        ? file.canWrite()
        : Disk.asks(Disk.action("File.canWrite", file), file::canWrite);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static boolean canExecute(File file) {
    return Door.live()
        ? file.canExecute()
        : Disk.asks(Disk.action("File.canExecute", file), file::canExecute);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static long length(File file) {
    return Door.live()
        ? file.length()
        : Disk.number(Disk.action("File.length", file), file::length);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static long lastModified(File file) {
    return Door.live()
        ? file.lastModified()
        : Disk.number(Disk.action("File.lastModified", file), file::lastModified);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static long getTotalSpace(File file) {
    return Door.live()
        ? file.getTotalSpace()
        : Disk.number(Disk.action("File.getTotalSpace", file), file::getTotalSpace);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static long getFreeSpace(File file) {
    return Door.live()
        ? file.getFreeSpace()
        : Disk.number(Disk.action("File.getFreeSpace", file), file::getFreeSpace);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static long getUsableSpace(File file) {
    return Door.live()
        ? file.getUsableSpace()
        : Disk.number(Disk.action("File.getUsableSpace", file), file::getUsableSpace);
  }
}
