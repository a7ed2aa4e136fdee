package dev.snap.seam.process;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.ArrayList;
import java.util.List;

/** Hooks at the end of the JVM: those registered before live are registered at go-live. */
public final class ShutdownHooks implements BarrierStep {
  private static final List<Thread> DEFERRED = new ArrayList<>();

  private ShutdownHooks() {}

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static void addShutdownHook(Runtime runtime, Thread hook) {
    if (Door.live()) {
      runtime.addShutdownHook(hook);
    } else {
      defer(hook);
    }
  }

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
    return Door.live() ? runtime.removeShutdownHook(hook) : forget(hook);
  }

  @Override
  public void afterLive() {
    synchronized (DEFERRED) {
      DEFERRED.forEach(Runtime.getRuntime()::addShutdownHook);
      DEFERRED.clear();
    }
  }

  private static void defer(Thread hook) {
    synchronized (DEFERRED) {
      if (DEFERRED.stream().anyMatch(each -> each == hook)) {
        throw new IllegalArgumentException("Hook previously registered");
      }
      if (DEFERRED.isEmpty()) {
        Door.join(new ShutdownHooks());
      }
      DEFERRED.add(hook);
    }
  }

  private static boolean forget(Thread hook) {
    synchronized (DEFERRED) {
      return DEFERRED.removeIf(each -> each == hook);
    }
  }
}
