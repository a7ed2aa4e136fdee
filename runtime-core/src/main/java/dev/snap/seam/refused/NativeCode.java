package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Action;
import dev.snap.membrane.CallSite;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import java.util.regex.Pattern;

/** Refuses to load native libraries. */
public final class NativeCode {
  /** Where libraries ask for native code that stands beside Java of the same use. */
  private static final Pattern OPTIONAL =
      Pattern.compile(
          "(^|.*\\.)netty\\.util\\.internal\\.(NativeLibraryUtil|CleanerJava24Linker)\\b.*");

  private NativeCode() {}

  @Guards(
      value = System.class,
      names = {"load", "loadLibrary"})
  @Guards(
      value = Runtime.class,
      names = {"load", "loadLibrary"})
  public static void load(String operation) {
    if (!Door.live()) {
      String site = CallSite.current();
      if (OPTIONAL.matcher(site).matches()) {
        throw missing(operation);
      }
      throw Refused.attempt(
          SnapCode.NATIVE_CODE,
          operation,
          "loads native code in the bootstrap",
          "Use the pure Java variant of the library, or load it on the first call of the live"
              + " service.");
    }
  }

  /** The library finds what a machine without its native code has, and goes on in Java. */
  private static UnsatisfiedLinkError missing(String operation) {
    Door.note(Action.of(Surface.PROCESS, operation).with("code", "missing"));
    return new UnsatisfiedLinkError("There is no native code before the service is live");
  }
}
