package dev.snap.seam.files.io;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Disk;
import dev.snap.seam.refused.ClassPath;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/** Where files are, which depends on the working directory, on links and on what is there. */
public final class FilePlaces {
  private FilePlaces() {}

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static String getAbsolutePath(File file) {
    return Door.live() || file.isAbsolute() || ClassPath.isUrl(file.getPath())
        ? file.getAbsolutePath()
        : Disk.text(Disk.action("File.getAbsolutePath", file), file::getAbsolutePath);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static File getAbsoluteFile(File file) {
    return Door.live() ? file.getAbsoluteFile() : new File(getAbsolutePath(file));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static String getCanonicalPath(File file) throws IOException {
    return Door.live()
        ? file.getCanonicalPath()
        : Disk.text(Disk.action("File.getCanonicalPath", file), file::getCanonicalPath);
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static File getCanonicalFile(File file) throws IOException {
    return Door.live() ? file.getCanonicalFile() : new File(getCanonicalPath(file));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  public static URI toURI(File file) {
    return Door.live()
        ? file.toURI()
        : URI.create(Disk.text(Disk.action("File.toURI", file), () -> file.toURI().toString()));
  }

  @Replaces(value = File.class, kind = Kind.INSTANCE)
  @SuppressWarnings("deprecation") // stands for the deprecated method
  public static URL toURL(File file) throws MalformedURLException {
    return Door.live()
        ? file.toURL()
        : new URL(Disk.text(Disk.action("File.toURL", file), () -> file.toURL().toString()));
  }
}
