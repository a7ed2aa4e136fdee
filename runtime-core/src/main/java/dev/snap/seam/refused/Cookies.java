package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import java.net.HttpCookie;

/** Refuses cookies: each keeps when it was made, from which it counts its age. */
public final class Cookies {
  private Cookies() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = HttpCookie.class,
      names = {"new", "parse"})
  public static void make(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.UNCOVERED,
          operation,
          "makes a cookie, which counts its age from the moment of the build",
          "Make it when the service is live, or keep its name and value.");
    }
  }
}
