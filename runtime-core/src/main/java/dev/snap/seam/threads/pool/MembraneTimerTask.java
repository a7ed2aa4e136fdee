package dev.snap.seam.threads.pool;

import dev.snap.seam.StandsIn;
import java.util.TimerTask;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A task of a timer, which a timer made before live can cancel. */
@StandsIn(TimerTask.class)
public abstract class MembraneTimerTask extends TimerTask {
  private @Nullable Future<?> pending;
  private boolean cancelled;

  /** As {@link TimerTask#TimerTask()}. */
  protected MembraneTimerTask() {}

  @Override
  public boolean cancel() {
    boolean own = pending != null && pending.cancel(false);
    cancelled = true;
    return super.cancel() || own;
  }

  /** Notes what will run it. */
  final void scheduled(Future<?> run) {
    if (pending != null || cancelled) {
      run.cancel(false);
      throw new IllegalStateException("Task already scheduled or cancelled");
    }
    pending = run;
  }
}
