package dev.snap.recorder.fork;

import java.util.List;

/**
 * The options by which a JVM makes and uses an archive of the classes that a run has loaded, by
 * dynamic application class-data sharing (JEP 350). A JVM that cannot use one goes on without.
 */
public final class JvmArchive {
  private JvmArchive() {}

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
