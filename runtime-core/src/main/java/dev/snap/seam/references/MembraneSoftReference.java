package dev.snap.seam.references;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A soft reference that no collector clears before live: it would do so at another moment in every
 * JVM, and a cache that has lost something asks for it again. When live it is the JDK's.
 */
@StandsIn(SoftReference.class)
public class MembraneSoftReference<T> extends SoftReference<T> {
  @SuppressWarnings("UnusedVariable") // For the collector.
  private @Nullable T held;

  /** As {@link SoftReference#SoftReference(Object)}. */
  public MembraneSoftReference(T referent) {
    super(referent);
    hold(referent);
  }

  /** As {@link SoftReference#SoftReference(Object, ReferenceQueue)}. */
  public MembraneSoftReference(T referent, @Nullable ReferenceQueue<? super T> queue) {
    super(referent, queue);
    hold(referent);
  }

  private void hold(T referent) {
    if (!Door.live()) {
      held = referent;
      Held.add(this);
    }
  }

  @Override
  public void clear() {
    held = null;
    super.clear();
  }

  /** Those that hold what they refer to, until live. */
  private static final class Held implements BarrierStep {
    private static final List<WeakReference<MembraneSoftReference<?>>> ALL = new ArrayList<>();

    static synchronized void add(MembraneSoftReference<?> reference) {
      if (ALL.isEmpty()) {
        Door.join(new Held());
      }
      ALL.add(new WeakReference<>(reference));
    }

    @Override
    public void afterLive() {
      release();
    }

    private static synchronized void release() {
      for (WeakReference<MembraneSoftReference<?>> each : ALL) {
        MembraneSoftReference<?> reference = each.get();
        if (reference != null) {
          reference.held = null;
        }
      }
      ALL.clear();
    }
  }
}
