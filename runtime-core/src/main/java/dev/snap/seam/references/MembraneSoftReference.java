package dev.snap.seam.references;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * A soft reference that no collector clears before live: it would do so at another moment in every
 * JVM, and a cache that has lost something asks for it again. When live it is the JDK's.
 */
@StandsIn(SoftReference.class)
public class MembraneSoftReference<T> extends SoftReference<T> implements HeldUntilLive.Holder {
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
      HeldUntilLive.by(this);
    }
  }

  @Override
  public void clear() {
    held = null;
    super.clear();
  }

  @Override
  public void release() {
    held = null;
  }
}
