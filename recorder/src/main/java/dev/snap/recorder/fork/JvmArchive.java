package dev.snap.recorder.fork;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The options by which a JVM makes and uses an archive of the classes that a run has loaded, by
 * dynamic application class-data sharing (JEP 350). A JVM that cannot use one goes on without.
 */
public final class JvmArchive {
  private JvmArchive() {}

  /**
   * Takes the place of the JDK on this machine out of an archive: 17 writes it there, and looks for
   * the JDK that it runs on instead when nothing stands at it.
   */
  public static void forgetPlace(Path archive, Path jdk) throws IOException {
    String place = jdk.toRealPath().toString();
    String bytes = Files.readString(archive, ISO_8859_1);
    if (bytes.contains(place)) {
      Files.delete(archive);
      Files.writeString(archive, bytes.replace(place, "-".repeat(place.length())), ISO_8859_1);
    }
  }

  /** Has a run leave an archive at its end, in a file that must not exist. */
  public static String making(String file) {
    return "-XX:ArchiveClassesAtExit=" + file;
  }

  /**
   * Has a run use an archive. Without a word of the JVM's: 25 calls it an error each time that the
   * launch line opens packages of the JDK.
   */
  public static List<String> using(String file) {
    return List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off");
  }
}
