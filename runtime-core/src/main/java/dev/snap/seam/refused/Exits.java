package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;

/** Refuses to end the JVM. */
public final class Exits {
  private Exits() {}

  @Guards(value = System.class, names = "exit")
  @Guards(
      value = Runtime.class,
      names = {"exit", "halt"})
  public static void exit(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.EXIT,
          operation,
          "ends the JVM, and with it all services of the build",
          "Throw an exception instead; it fails the build with its reason.");
    }
  }
}
