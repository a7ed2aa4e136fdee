package dev.snap.seam.references;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.refused.Refused;
import dev.snap.seam.threads.Waits;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/**
 * Queues of references: before live they are empty, whatever the collector has found. What it found
 * is there when the service is live.
 */
public final class QueueSeams {
  private static final String REMOVE = "ReferenceQueue.remove";

  private QueueSeams() {}

  /** Nothing before live. */
  @Replaces(value = ReferenceQueue.class, kind = Kind.INSTANCE)
  public static @Nullable Reference<?> poll(ReferenceQueue<?> queue) {
    return Door.live() ? queue.poll() : null;
  }

  /** Others run until live. */
  @Replaces(value = ReferenceQueue.class, kind = Kind.INSTANCE)
  public static Reference<?> remove(ReferenceQueue<?> queue) throws InterruptedException {
    if (!Door.live()) {
      Waits.until(REMOVE, () -> false);
      interruptIfAsked();
    }
    return queue.remove();
  }

  /** Others run until virtual time has passed. */
  @Replaces(value = ReferenceQueue.class, kind = Kind.INSTANCE)
  public static @Nullable Reference<?> remove(ReferenceQueue<?> queue, long millis)
      throws InterruptedException {
    if (Door.live() || millis < 0) {
      return queue.remove(millis);
    }
    if (millis == 0) {
      return remove(queue);
    }
    long left = Waits.upTo(millis * 1_000_000, REMOVE, () -> false);
    interruptIfAsked();
    return left > 0 ? queue.remove(millis) : null;
  }

  private static void interruptIfAsked() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Runs before such a call; does nothing once live. */
  @Guards(value = Reference.class, names = "enqueue")
  public static void enqueue(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.WHOLE_JVM,
          operation,
          "puts a reference into a queue that stays empty until live",
          "Do it when the service is live.");
    }
  }
}
