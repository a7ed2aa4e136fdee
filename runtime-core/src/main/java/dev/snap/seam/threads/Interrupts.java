package dev.snap.seam.threads;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;

/**
 * Interrupts. A thread of the bootstrap learns of one when its turn comes; until then it is kept
 * with its place in the queue, so that it follows from the order of the threads alone.
 */
public final class Interrupts {
  private Interrupts() {}

  /** Kept for a thread that waits for its turn; refused for one that is not of the bootstrap. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static void interrupt(Thread thread) {
    if (!Door.live()) {
      Door.refuseCollector("Thread.interrupt");
      if (!isOfBootstrap(thread)) {
        throw Door.refuse(outside(thread));
      }
      if (!(thread instanceof MembraneThread) && Threads.scheduler().interrupt(thread)) {
        return;
      }
    }
    thread.interrupt();
  }

  /** Whether it is, also where the thread has not been told. */
  @Replaces(value = Thread.class, kind = Kind.INSTANCE)
  public static boolean isInterrupted(Thread thread) {
    return thread.isInterrupted() || (!Door.live() && Threads.scheduler().isInterrupted(thread));
  }

  private static boolean isOfBootstrap(Thread thread) {
    return thread == Thread.currentThread()
        || thread instanceof MembraneThread
        || Adopted.isKnown(thread)
        || Threads.scheduler().knows(thread);
  }

  private static SnapFailure outside(Thread thread) {
    return new SnapFailure(
        SnapCode.THREADS,
        "A bootstrap interrupted " + thread.getName() + ", which is no thread of its own",
        "Interrupt threads that the bootstrap starts, or do it after the bootstrap.");
  }
}
