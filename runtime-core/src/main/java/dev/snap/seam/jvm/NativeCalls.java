package dev.snap.seam.jvm;

import dev.snap.seam.Guards;
import dev.snap.seam.refused.NativeCode;

/** Calls of native code by the foreign function interface of newer JDKs: refused as its loading. */
public final class NativeCalls {
  private NativeCalls() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Object.class,
      type = "java.lang.foreign.Linker",
      names = {"defaultLookup", "downcallHandle"})
  public static void link(String operation) {
    NativeCode.load(operation);
  }
}
