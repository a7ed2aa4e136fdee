package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.CallSite;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;

/** Says to the user what was attempted, where, and why not. */
public final class Refused {
  private Refused() {}

  /**
   * Notes an attempt while the membrane is not live; the caller throws what is returned.
   *
   * @param operation the operation as users know it, for example {@code new Socket}
   * @param does what it does, as the rest of a sentence
   * @param nextStep what to do instead
   */
  public static Refusal attempt(SnapCode code, String operation, String does, String nextStep) {
    String site = CallSite.current();
    String where = site.isEmpty() ? "" : " at " + site;
    String fact = Door.membrane().service() + ": " + operation + where + " " + does;
    return Door.refuse(new SnapFailure(code, fact, nextStep));
  }
}
