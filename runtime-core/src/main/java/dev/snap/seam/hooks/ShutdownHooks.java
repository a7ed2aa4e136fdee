package dev.snap.seam.hooks;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keeps the hooks of a bootstrap until live, in the order in which they were added. */
public final class ShutdownHooks implements BarrierStep {
  private static final List<Thread> ADDED = new ArrayList<>();

  private static boolean joined;

  private ShutdownHooks() {}

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static void addShutdownHook(Runtime runtime, Thread hook) {
    if (Door.live()) {
      runtime.addShutdownHook(hook);
    } else {
      add(hook);
    }
  }

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
    return Door.live() ? runtime.removeShutdownHook(hook) : remove(Objects.requireNonNull(hook));
  }

  @Override
  public void afterLive() {
    synchronized (ADDED) {
      ADDED.forEach(Runtime.getRuntime()::addShutdownHook);
      ADDED.clear();
    }
  }

  private static void add(Thread hook) {
    synchronized (ADDED) {
      if (isAdded(hook)) {
        throw new IllegalArgumentException("Hook previously registered");
      }
      if (hook.isAlive()) {
        throw new IllegalArgumentException("Hook already running");
      }
      ADDED.add(hook);
      if (!joined) {
        joined = true;
        Door.join(new ShutdownHooks());
      }
    }
  }

  private static boolean remove(Thread hook) {
    synchronized (ADDED) {
      return ADDED.removeIf(each -> each == hook);
    }
  }

  private static boolean isAdded(Thread hook) {
    return ADDED.stream().anyMatch(each -> each == hook);
  }
}
