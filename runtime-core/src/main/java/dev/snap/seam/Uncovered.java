package dev.snap.seam;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;

/** Refuses ways of reaching a covered operation that no seam can take the place of. */
public final class Uncovered {
  private Uncovered() {}

  /**
   * Runs before such a call; does nothing once live.
   *
   * @param operation the operation as users know it, for example {@code super File.exists}
   */
  public static void call(String operation) {
    if (!Door.live()) {
      throw Door.refuse(
          new SnapFailure(
              SnapCode.SUBCLASS,
              operation + " was called in a way that Snap cannot follow",
              "Call the method of the JDK class on an object of that class, not through a"
                  + " subclass of your own, or do it after the bootstrap."));
    }
  }
}
