package dev.snap.seam.references;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * What objects hold for the collector until live, so that it takes nothing before, at another
 * moment in every JVM. Safe for use by many threads.
 */
public final class HeldUntilLive implements BarrierStep {
  private static final List<WeakReference<Holder>> HOLDERS = new ArrayList<>();

  private HeldUntilLive() {}

  /** Has a holder release what it holds when the service is live. It is itself held by no one. */
  public static void by(Holder holder) {
    synchronized (HOLDERS) {
      if (HOLDERS.isEmpty()) {
        Door.join(new HeldUntilLive());
      }
      HOLDERS.add(new WeakReference<>(holder));
    }
  }

  @Override
  public void afterLive() {
    synchronized (HOLDERS) {
      for (WeakReference<Holder> each : HOLDERS) {
        Holder holder = each.get();
        if (holder != null) {
          holder.release();
        }
      }
      HOLDERS.clear();
    }
  }

  /** An object that holds others until live. */
  @FunctionalInterface
  public interface Holder {
    /** Holds them no longer. */
    void release();
  }
}
