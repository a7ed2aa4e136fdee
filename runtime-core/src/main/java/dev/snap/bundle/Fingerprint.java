package dev.snap.bundle;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Sha256;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

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
    lines.put("jvm.tzdb", timeZones());
    lines.put("jvm.math", math());
    lines.put("jvm.modules", modules());
    lines.put("jvm.settings", JdkSettings.digest(Path.of(System.getProperty("java.home"), "conf")));
    lines.put("jvm.filenames", System.getProperty("sun.jnu.encoding"));
    return lines;
  }

  /** The version of the time-zone rules, which can be exchanged without the JDK. */
  private static String timeZones() {
    Path file = Path.of(System.getProperty("java.home"), "lib", "tzdb.dat");
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.readByte();
      in.readUTF();
      in.readShort();
      return in.readUTF();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** A JDK that was linked anew may lack locales, charsets or providers of the same version. */
  private static String modules() {
    TreeSet<String> names = new TreeSet<>();
    ModuleLayer.boot().modules().forEach(each -> names.add(each.getName()));
    return Sha256.hex(names.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** Functions that a JVM may compute by instructions of its processor: a sum of their bits. */
  private static String math() {
    long bits = 0;
    for (int i = 1; i <= 8; i++) {
      double x = i / 7.0;
      for (double each :
          new double[] {
            Math.sin(x),
            Math.cos(x),
            Math.tan(x),
            Math.exp(x),
            Math.log(x),
            Math.log10(x),
            Math.pow(x, 1.3),
            Math.cbrt(x),
            Math.tanh(x),
            Math.atan2(x, 3),
            Math.sqrt(x)
          }) {
        bits = bits * 31 + Double.doubleToRawLongBits(each);
      }
    }
    return Long.toHexString(bits);
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
                    nextStep(key));
              }
            });
  }

  private static String nextStep(String key) {
    return key.equals("jvm.filenames")
        ? "Start it by bin/start, where the system has the locale C.UTF-8 if the build's had it."
        : "Start it on that JDK (JAVA_HOME for bin/start), or rebuild it with this one.";
  }
}
