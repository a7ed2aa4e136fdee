package dev.snap.seam.jvm;

import dev.snap.error.SnapCode;
import dev.snap.membrane.CallSite;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.refused.Refused;
import java.util.regex.Pattern;

/** Refuses to see addresses of memory, which differ in every process. */
public final class Addresses {
  /** Where a library asks only to reach the buffer, and keeps nothing that follows from it. */
  private static final Pattern REACHING =
      Pattern.compile("(^|.*\\.)netty\\.util\\.internal\\.PlatformDependent0\\b.*");

  private Addresses() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Object.class,
      type = "sun.misc.Unsafe",
      names = {"allocateMemory", "reallocateMemory"})
  @Guards(value = Object.class, type = "java.lang.foreign.MemorySegment", names = "address")
  public static void see(String operation) {
    if (!Door.live() && !REACHING.matcher(CallSite.current()).matches()) {
      throw Refused.attempt(
          SnapCode.ADDRESS,
          operation,
          "gives an address of memory outside the heap",
          "Use ByteBuffer.allocateDirect, or allocate the memory when the service is live.");
    }
  }
}
