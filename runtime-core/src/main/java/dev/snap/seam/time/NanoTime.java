package dev.snap.seam.time;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.threads.Threads;
import dev.snap.wire.Codecs;

/** The clock of elapsed time. Once live it goes on from the last value that was read before. */
public final class NanoTime implements BarrierStep {
  private static long offset;
  private static long last;
  private static boolean joined;

  private NanoTime() {}

  @Replaces(System.class)
  public static long nanoTime() {
    if (Door.live()) {
      return System.nanoTime() + offset;
    }
    if (!joined) {
      joined = true;
      Door.join(new NanoTime());
    }
    Action action = Action.of(Surface.TIME, "System.nanoTime");
    last = Door.cross(action, Codecs.LONG, NanoTime::now);
    return last;
  }

  /** The elapsed time with all that the bootstrap has slept, which took none. */
  private static long now() {
    return System.nanoTime() + Threads.virtualNanos();
  }

  @Override
  public void goLive() {
    offset = last - System.nanoTime();
  }
}
