package dev.snap.seam.stack;

import java.util.List;
import java.util.regex.Pattern;

/** Which frames of a stack code of a bootstrap sees. */
final class Frames {
  private static final String SNAP = "dev.snap.";

  private static final List<String> REFLECTION =
      List.of("jdk.internal.reflect.", "java.lang.reflect.", "java.lang.invoke.");

  /** Hidden classes, and proxies: the JVM numbers both. */
  private static final Pattern NUMBERED = Pattern.compile(".*/.*|(.*\\.)?\\$Proxy\\d+");

  private static final String BOOT = "dev.snap.membrane.Boot";
  private static final String MEMBRANE = "dev.snap.membrane.Membrane";

  private Frames() {}

  static boolean isShown(String type) {
    return !type.startsWith(SNAP) && !isReflection(type) && !NUMBERED.matcher(type).matches();
  }

  /** Whether the JDK's reflection runs there, which changes after some calls. */
  static boolean isReflection(String type) {
    return REFLECTION.stream().anyMatch(type::startsWith);
  }

  /**
   * Whether the frame is where the service was entered. While recording, those of the service that
   * called it are below; in a replay there are none.
   */
  static boolean isEntry(String type, String method) {
    return type.equals(BOOT) || (type.equals(MEMBRANE) && method.equals("invoke"));
  }
}
