package dev.snap.soundness.fuzz;

import java.util.Locale;

/** What Jazzer calls; the target is named by the system property {@code snap.fuzz}. */
public final class JazzerMain {
  private static final FuzzTarget TARGET =
      FuzzTarget.valueOf(System.getProperty("snap.fuzz", "ENTRY").toUpperCase(Locale.ROOT));

  private JazzerMain() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.takes(bytes);
  }
}
