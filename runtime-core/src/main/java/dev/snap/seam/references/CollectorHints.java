package dev.snap.seam.references;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.management.MemoryMXBean;

/** Hints to the garbage collector: the JVM may leave them, and before live it does. */
public final class CollectorHints {
  private CollectorHints() {}

  @Replaces(System.class)
  public static void gc() {
    if (Door.live()) {
      System.gc();
    }
  }

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static void gc(Runtime runtime) {
    if (Door.live()) {
      runtime.gc();
    }
  }

  @Replaces(value = MemoryMXBean.class, kind = Kind.INSTANCE)
  public static void gc(MemoryMXBean memory) {
    if (Door.live()) {
      memory.gc();
    }
  }

  @SuppressWarnings("removal")
  @Replaces(System.class)
  public static void runFinalization() {
    if (Door.live()) {
      System.runFinalization();
    }
  }

  @SuppressWarnings("removal")
  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static void runFinalization(Runtime runtime) {
    if (Door.live()) {
      runtime.runFinalization();
    }
  }
}
