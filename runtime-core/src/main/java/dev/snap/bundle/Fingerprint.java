package dev.snap.bundle;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Sha256;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.Deflater;

/** What a snapshot needs of the JVM that restores it. The rest is pinned by the launch line. */
public final class Fingerprint {
  private static final int SAMPLE = 4000;

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
    lines.put("jvm.deflate", deflated());
    lines.put("jvm.settings", JdkSettings.digest(Path.of(System.getProperty("java.home"))));
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

  /** What the library makes that compresses for the JDK: that of the system, in some of them. */
  private static String deflated() {
    byte[] sample = new byte[SAMPLE];
    for (int i = 0; i < SAMPLE; i++) {
      sample[i] = (byte) ((i * i >> 4) % 23 + i % 5);
    }
    byte[] made = new byte[2 * SAMPLE];
    int size = 0;
    for (int level : new int[] {1, 6, 9}) {
      Deflater deflater = new Deflater(level);
      deflater.setInput(sample);
      deflater.finish();
      size += deflater.deflate(made, size, made.length - size);
      deflater.end();
    }
    return Sha256.hex(Arrays.copyOf(made, size)).substring(0, 16);
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
    return switch (key) {
      case "jvm.filenames" ->
          "Start it by bin/start, where the system has the locale C.UTF-8 if the build's had it.";
      case "jvm.deflate" ->
          "Start it where the JDK has the same zlib, which may be the system's, or rebuild it with"
              + " this one.";
      default -> "Start it on that JDK (JAVA_HOME for bin/start), or rebuild it with this one.";
    };
  }
}
