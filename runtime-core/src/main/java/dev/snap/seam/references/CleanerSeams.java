package dev.snap.seam.references;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.ref.Cleaner;
import java.lang.ref.Cleaner.Cleanable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cleaners: what is registered before live is not cleaned by the collector before live, so it is
 * kept until then.
 */
public final class CleanerSeams implements BarrierStep {
  private static final List<Kept> KEPT = new ArrayList<>();
  private static boolean joined;

  private CleanerSeams() {}

  /** Registered at go-live. */
  @Replaces(value = Cleaner.class, kind = Kind.INSTANCE)
  public static Cleanable register(Cleaner cleaner, Object object, Runnable action) {
    if (Door.live()) {
      return cleaner.register(object, action);
    }
    Kept kept = new Kept(cleaner, object, action);
    synchronized (KEPT) {
      KEPT.add(kept);
      if (!joined) {
        joined = true;
        Door.join(new CleanerSeams());
      }
    }
    return kept;
  }

  @Override
  public void afterLive() {
    synchronized (KEPT) {
      KEPT.forEach(Kept::register);
      KEPT.clear();
    }
  }

  /** What was registered before live. Its fields are gone when it is cleaned or registered. */
  private static final class Kept implements Cleanable {
    private final Cleaner cleaner;
    private @Nullable Object object;
    private @Nullable Runnable action;
    private @Nullable Cleanable registered;

    Kept(Cleaner cleaner, Object object, Runnable action) {
      this.cleaner = cleaner;
      this.object = object;
      this.action = action;
    }

    synchronized void register() {
      if (object != null && action != null) {
        registered = cleaner.register(object, action);
      }
      object = null;
      action = null;
    }

    @Override
    public void clean() {
      Runnable once = take();
      if (once != null) {
        once.run();
      }
    }

    private synchronized @Nullable Runnable take() {
      Cleanable known = registered;
      if (known != null) {
        return known::clean;
      }
      Runnable once = action;
      action = null;
      object = null;
      return once;
    }
  }
}
