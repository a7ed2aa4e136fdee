package dev.snap.seam.files.archives;

import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Disk;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/** Archives by their files: open before live only when they are on the class path. */
public final class Archives {
  private Archives() {}

  @Replaces(value = ZipFile.class, kind = Kind.NEW)
  public static ZipFile newZipFile(String name) throws IOException {
    return new ZipFile(checked("new ZipFile", new File(name)));
  }

  @Replaces(value = ZipFile.class, kind = Kind.NEW)
  public static ZipFile newZipFile(File file) throws IOException {
    return new ZipFile(checked("new ZipFile", file));
  }

  @Replaces(value = ZipFile.class, kind = Kind.NEW)
  public static ZipFile newZipFile(File file, int mode) throws IOException {
    return new ZipFile(checked("new ZipFile", file), mode);
  }

  @Replaces(value = ZipFile.class, kind = Kind.NEW)
  public static ZipFile newZipFile(String name, Charset charset) throws IOException {
    return new ZipFile(checked("new ZipFile", new File(name)), charset);
  }

  @Replaces(value = ZipFile.class, kind = Kind.NEW)
  public static ZipFile newZipFile(File file, Charset charset) throws IOException {
    return new ZipFile(checked("new ZipFile", file), charset);
  }

  @Replaces(value = ZipFile.class, kind = Kind.NEW)
  public static ZipFile newZipFile(File file, int mode, Charset charset) throws IOException {
    return new ZipFile(checked("new ZipFile", file), mode, charset);
  }

  @Replaces(value = JarFile.class, kind = Kind.NEW)
  public static JarFile newJarFile(String name) throws IOException {
    return new JarFile(checked("new JarFile", new File(name)));
  }

  @Replaces(value = JarFile.class, kind = Kind.NEW)
  public static JarFile newJarFile(String name, boolean verify) throws IOException {
    return new JarFile(checked("new JarFile", new File(name)), verify);
  }

  @Replaces(value = JarFile.class, kind = Kind.NEW)
  public static JarFile newJarFile(File file) throws IOException {
    return new JarFile(checked("new JarFile", file));
  }

  @Replaces(value = JarFile.class, kind = Kind.NEW)
  public static JarFile newJarFile(File file, boolean verify) throws IOException {
    return new JarFile(checked("new JarFile", file), verify);
  }

  @Replaces(value = JarFile.class, kind = Kind.NEW)
  public static JarFile newJarFile(File file, boolean verify, int mode) throws IOException {
    return new JarFile(checked("new JarFile", file), verify, mode);
  }

  @Replaces(value = JarFile.class, kind = Kind.NEW)
  public static JarFile newJarFile(File file, boolean verify, int mode, Runtime.Version version)
      throws IOException {
    return new JarFile(checked("new JarFile", file), verify, mode, version);
  }

  /** Refuses subclasses of the user's own, whose constructors open files. */
  @Guards(value = ZipFile.class, names = "super")
  @Guards(value = JarFile.class, names = "super")
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw Disk.refusal(operation);
    }
  }

  private static File checked(String operation, File file) {
    if (!Door.live() && !Sealed.holds(file.toPath())) {
      throw Disk.refusal(operation + "(\"" + file + "\")");
    }
    return file;
  }
}
