package dev.snap.seam.files.archives;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.time.Clocks;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The times of entries that are put into an archive without one. */
public final class EntryTimes {
  private static final long NONE = -1;

  private EntryTimes() {}

  @Replaces(value = ZipOutputStream.class, kind = Kind.CALLED)
  public static void putNextEntry(ZipOutputStream out, ZipEntry entry) throws IOException {
    out.putNextEntry(timed(entry));
  }

  /** Puts the manifest first, as the JDK does. */
  @Replaces(value = JarOutputStream.class, kind = Kind.NEW)
  public static JarOutputStream newJarOutputStream(OutputStream out, Manifest manifest)
      throws IOException {
    if (Door.live()) {
      return new JarOutputStream(out, manifest);
    }
    JarOutputStream jar = new JarOutputStream(out);
    jar.putNextEntry(timed(new ZipEntry(JarFile.MANIFEST_NAME)));
    manifest.write(new BufferedOutputStream(jar));
    jar.closeEntry();
    return jar;
  }

  private static ZipEntry timed(ZipEntry entry) {
    if (!Door.live() && entry != null && entry.getTime() == NONE) {
      entry.setTime(Clocks.currentTimeMillis());
    }
    return entry;
  }
}
