package dev.snap.seam.threads.sync;

import dev.snap.seam.StandsIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The superclass of the user's own locks, which may ask who waits for a condition. */
@StandsIn(value = ReentrantLock.class, created = false)
public class MembraneLock extends ReentrantLock {
  private static final long serialVersionUID = 1L;

  /** As {@link ReentrantLock#ReentrantLock()}. */
  public MembraneLock() {}

  /** As {@link ReentrantLock#ReentrantLock(boolean)}. */
  public MembraneLock(boolean fair) {
    super(fair);
  }

  @Override
  protected Collection<Thread> getWaitingThreads(Condition condition) {
    if (!(condition instanceof MembraneCondition own)) {
      return super.getWaitingThreads(condition);
    }
    List<Thread> threads = new ArrayList<>(own.early());
    threads.addAll(super.getWaitingThreads(own.plain()));
    return threads;
  }
}
