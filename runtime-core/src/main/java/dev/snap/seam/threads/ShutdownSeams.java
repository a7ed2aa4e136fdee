package dev.snap.seam.threads;

import static dev.snap.seam.Replaces.Kind.INSTANCE;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.ArrayList;
import java.util.List;

/** Shutdown hooks: those of a bootstrap are registered at go-live. */
public final class ShutdownSeams {
  private static final List<Thread> HOOKS = new ArrayList<>();

  static {
    Threads.afterLive(() -> HOOKS.forEach(Runtime.getRuntime()::addShutdownHook));
  }

  private ShutdownSeams() {}

  /** Registers the hook, at go-live if that has not been. */
  @Replaces(value = Runtime.class, kind = INSTANCE)
  public static void addShutdownHook(Runtime runtime, Thread hook) {
    if (Door.live()) {
      runtime.addShutdownHook(hook);
    } else if (HOOKS.contains(hook)) {
      throw new IllegalArgumentException("Hook previously registered");
    } else {
      HOOKS.add(hook);
    }
  }

  /** Takes the hook back. */
  @Replaces(value = Runtime.class, kind = INSTANCE)
  public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
    return Door.live() ? runtime.removeShutdownHook(hook) : HOOKS.remove(hook);
  }
}
