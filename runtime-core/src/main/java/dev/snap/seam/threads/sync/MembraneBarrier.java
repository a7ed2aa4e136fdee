package dev.snap.seam.threads.sync;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import dev.snap.seam.threads.Waits;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A barrier of a membrane. Before live arrivals are counted here; threads that still wait when the
 * membrane goes live arrive again at the JDK's barrier, in no particular order.
 */
@StandsIn(CyclicBarrier.class)
public class MembraneBarrier extends CyclicBarrier {
  private final @Nullable Runnable action;
  private Generation generation = new Generation();

  /** As {@link CyclicBarrier#CyclicBarrier(int)}. */
  public MembraneBarrier(int parties) {
    this(parties, null);
  }

  /** As {@link CyclicBarrier#CyclicBarrier(int, Runnable)}. */
  public MembraneBarrier(int parties, @Nullable Runnable action) {
    super(parties, action);
    this.action = action;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    if (Door.live()) {
      return super.await();
    }
    try {
      return arrive(Long.MAX_VALUE);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int await(long timeout, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    return Door.live() ? super.await(timeout, unit) : arrive(Math.max(0, unit.toNanos(timeout)));
  }

  private int arrive(long nanos)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Generation mine = generation;
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    int index = getParties() - ++mine.arrived;
    if (index == 0) {
      open(mine);
      return 0;
    }
    long left = Waits.upTo(nanos, "CyclicBarrier.await", mine::isOver);
    if (Door.live() && !mine.isOver()) {
      return nanos == Long.MAX_VALUE ? super.await() : super.await(left, TimeUnit.NANOSECONDS);
    }
    mine.check();
    return index;
  }

  private void open(Generation mine) {
    mine.broken = true;
    if (action != null) {
      action.run();
    }
    mine.broken = false;
    mine.open = true;
    generation = new Generation();
  }

  @Override
  public void reset() {
    generation.broken = true;
    generation = new Generation();
    super.reset();
  }

  @Override
  public boolean isBroken() {
    return generation.broken || super.isBroken();
  }

  @Override
  public int getNumberWaiting() {
    return Door.live() ? super.getNumberWaiting() : generation.arrived;
  }

  /** One round of arrivals. */
  private static final class Generation {
    private int arrived;
    private boolean open;
    private boolean broken;

    boolean isOver() {
      return open || broken;
    }

    void check() throws InterruptedException, BrokenBarrierException, TimeoutException {
      if (open) {
        return;
      }
      if (broken) {
        throw new BrokenBarrierException();
      }
      broken = true;
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw new TimeoutException();
    }
  }
}
