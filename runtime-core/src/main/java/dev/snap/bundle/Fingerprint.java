package dev.snap.bundle;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a snapshot needs of the JVM that restores it. The rest is pinned by the launch line. */
public final class Fingerprint {
  private Fingerprint() {}

  /** The fingerprint of this JVM, by the keys that stand in manifests. */
  public static Map<String, String> current() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("jvm.vendor", System.getProperty("java.vm.vendor"));
    lines.put("jvm.version", System.getProperty("java.vm.version"));
    lines.put("jvm.name", System.getProperty("java.vm.name"));
    lines.put("jvm.arch", System.getProperty("os.arch"));
    lines.put("jvm.os", System.getProperty("os.name"));
    return lines;
  }

  /**
   * Refuses a JVM other than the one the bundle was proven on.
   *
   * @throws SnapFailure naming the first difference
   */
  static void check(Manifest manifest) {
    current()
        .forEach(
            (key, value) -> {
              String proven = manifest.value(key);
              if (!proven.equals(value)) {
                throw new SnapFailure(
                    SnapCode.JVM_DIFFERS,
                    manifest.service()
                        + " was proven with "
                        + key
                        + " = "
                        + proven
                        + "; this JVM has "
                        + value,
                    "Start it on that JDK (JAVA_HOME for bin/start), or rebuild it with this one.");
              }
            });
  }
}
