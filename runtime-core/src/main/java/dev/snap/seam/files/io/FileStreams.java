package dev.snap.seam.files.io;

import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.Uncovered;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.SyncFailedException;

/** Streams of bytes from and to files. */
public final class FileStreams {
  private FileStreams() {}

  @Replaces(value = FileInputStream.class, kind = Kind.NEW)
  public static FileInputStream newFileInputStream(String name) throws FileNotFoundException {
    return Door.live() ? new FileInputStream(name) : newFileInputStream(new File(name));
  }

  @Replaces(value = FileInputStream.class, kind = Kind.NEW)
  public static FileInputStream newFileInputStream(File file) throws FileNotFoundException {
    return Door.live()
        ? new FileInputStream(file)
        : new MembraneFileInputStream(Opening.content("new FileInputStream", file));
  }

  @Replaces(value = FileOutputStream.class, kind = Kind.NEW)
  public static FileOutputStream newFileOutputStream(String name) throws FileNotFoundException {
    return newFileOutputStream(name, false);
  }

  @Replaces(value = FileOutputStream.class, kind = Kind.NEW)
  public static FileOutputStream newFileOutputStream(String name, boolean append)
      throws FileNotFoundException {
    return Door.live()
        ? new FileOutputStream(name, append)
        : newFileOutputStream(new File(name), append);
  }

  @Replaces(value = FileOutputStream.class, kind = Kind.NEW)
  public static FileOutputStream newFileOutputStream(File file) throws FileNotFoundException {
    return newFileOutputStream(file, false);
  }

  @Replaces(value = FileOutputStream.class, kind = Kind.NEW)
  public static FileOutputStream newFileOutputStream(File file, boolean append)
      throws FileNotFoundException {
    return Door.live()
        ? new FileOutputStream(file, append)
        : new MembraneFileOutputStream(Opening.sink("new FileOutputStream", file, append));
  }

  @Replaces(value = RandomAccessFile.class, kind = Kind.NEW)
  public static RandomAccessFile newRandomAccessFile(String name, String mode)
      throws FileNotFoundException {
    return Door.live()
        ? new RandomAccessFile(name, mode)
        : newRandomAccessFile(new File(name), mode);
  }

  @Replaces(value = RandomAccessFile.class, kind = Kind.NEW)
  public static RandomAccessFile newRandomAccessFile(File file, String mode)
      throws FileNotFoundException {
    return Door.live()
        ? new RandomAccessFile(file, mode)
        : MembraneRandomAccessFile.open(file, mode);
  }

  @Replaces(value = RandomAccessFile.class, kind = Kind.INSTANCE)
  public static void writeBytes(RandomAccessFile file, String text) throws IOException {
    if (file instanceof MembraneRandomAccessFile membrane) {
      membrane.putBytes(text);
    } else {
      file.writeBytes(text);
    }
  }

  @Replaces(value = RandomAccessFile.class, kind = Kind.INSTANCE)
  public static void writeChars(RandomAccessFile file, String text) throws IOException {
    if (file instanceof MembraneRandomAccessFile membrane) {
      membrane.putChars(text);
    } else {
      file.writeChars(text);
    }
  }

  /** Before live a stream's own descriptor leads nowhere, and there is nothing to wait for. */
  @Replaces(value = FileDescriptor.class, kind = Kind.INSTANCE)
  public static void sync(FileDescriptor descriptor) throws SyncFailedException {
    if (Door.live() || descriptor.valid()) {
      descriptor.sync();
    }
  }

  /** Refuses subclasses of the user's own, whose constructors open files. */
  @Guards(value = FileInputStream.class, names = "super")
  @Guards(value = FileOutputStream.class, names = "super")
  @Guards(value = RandomAccessFile.class, names = "super")
  @Guards(value = FileReader.class, names = "super")
  @Guards(value = FileWriter.class, names = "super")
  public static void refuseSubclass(String operation) {
    Uncovered.call(operation);
  }
}
