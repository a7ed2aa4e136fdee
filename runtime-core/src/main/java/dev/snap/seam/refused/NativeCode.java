package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;

/** Refuses to load native libraries. */
public final class NativeCode {
  private NativeCode() {}

  @Guards(
      value = System.class,
      names = {"load", "loadLibrary"})
  @Guards(
      value = Runtime.class,
      names = {"load", "loadLibrary"})
  public static void load(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.NATIVE_CODE,
          operation,
          "loads native code in the bootstrap",
          "Use the pure Java variant of the library, or load it on the first call of the live"
              + " service.");
    }
  }
}
