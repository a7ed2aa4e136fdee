package dev.snap.recorder.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/**
 * The options that pin what a bootstrap can see of its JVM: the same while recording, in the proof
 * and in production.
 */
public final class JvmFlags {
  /** What {@code LC_ALL} is: it decides in which charset the JVM takes the names of files. */
  public static final String LOCALE = "C.UTF-8";

  private static final int NATIVE_ACCESS_WARNS = 22;
  private static final int UNSAFE_WARNS = 23;

  private JvmFlags() {}

  /**
   * The options for a JDK.
   *
   * @param feature its feature version, for example 17
   * @param ofUser what the user adds
   */
  public static List<String> of(int feature, List<String> ofUser) {
    List<String> flags = new ArrayList<>();
    flags.add("-XX:+UseSerialGC");
    flags.add("-XX:+ExitOnOutOfMemoryError");
    flags.add("-Dfile.encoding=UTF-8");
    flags.add("-Duser.language=en");
    flags.add("-Duser.country=US");
    flags.add("-Duser.script=");
    flags.add("-Duser.variant=");
    flags.add("-Duser.timezone=" + TimeZone.getDefault().getID());
    flags.add("-Djava.awt.headless=true");
    flags.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    flags.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    if (feature >= NATIVE_ACCESS_WARNS) {
      flags.add("--enable-native-access=ALL-UNNAMED");
    }
    if (feature >= UNSAFE_WARNS) {
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    flags.addAll(ofUser);
    return flags;
  }
}
