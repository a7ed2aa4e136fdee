package dev.snap.seam.jvm;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.refused.Refused;

/** Refuses to see addresses of memory, which differ in every process. */
public final class Addresses {
  private Addresses() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Object.class,
      type = "sun.misc.Unsafe",
      names = {"allocateMemory", "reallocateMemory"})
  @Guards(value = Object.class, type = "java.lang.foreign.MemorySegment", names = "address")
  public static void see(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.ADDRESS,
          operation,
          "gives an address of memory outside the heap",
          "Use ByteBuffer.allocateDirect, or allocate the memory when the service is live.");
    }
  }
}
