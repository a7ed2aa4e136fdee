package dev.snap.seam.threads.sync;

import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Who waits for a condition: those that came before live, and those in the JDK's own condition. */
public final class WaiterSeams {
  private WaiterSeams() {}

  /** Those that came before live count. */
  @Replaces(value = ReentrantLock.class, kind = Kind.INSTANCE)
  public static boolean hasWaiters(ReentrantLock lock, Condition condition) {
    return getWaitQueueLength(lock, condition) > 0;
  }

  /** Those that came before live count. */
  @Replaces(value = ReentrantLock.class, kind = Kind.INSTANCE)
  public static int getWaitQueueLength(ReentrantLock lock, Condition condition) {
    return condition instanceof MembraneCondition own
        ? own.early().size() + lock.getWaitQueueLength(own.plain())
        : lock.getWaitQueueLength(condition);
  }

  /** Those that came before live count. */
  @Replaces(value = ReentrantReadWriteLock.class, kind = Kind.INSTANCE)
  public static boolean hasWaiters(ReentrantReadWriteLock lock, Condition condition) {
    return getWaitQueueLength(lock, condition) > 0;
  }

  /** Those that came before live count. */
  @Replaces(value = ReentrantReadWriteLock.class, kind = Kind.INSTANCE)
  public static int getWaitQueueLength(ReentrantReadWriteLock lock, Condition condition) {
    return condition instanceof MembraneCondition own
        ? own.early().size() + lock.getWaitQueueLength(own.plain())
        : lock.getWaitQueueLength(condition);
  }
}
