package dev.snap.recorder.tripwire.wire;

import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/**
 * The call that stands before each use of a watched native method in the JDK. Loaded by the boot
 * loader, so it knows nothing of Snap but its watcher.
 */
public final class Wire {
  private static volatile @Nullable Watcher watcher;

  private Wire() {}

  /** Tells the watcher; what it throws goes to the caller of the JDK. */
  public static void touch(int number) {
    Watcher current = watcher;
    if (current != null) {
      current.touched(number);
    }
  }

  /** Tells the watcher what a stylesheet calls, {@code null} when that is not known yet. */
  public static void linked(@Nullable Executable called) {
    Watcher current = watcher;
    if (current != null && called != null) {
      current.linked(called);
    }
  }

  /** Sets who is told, {@code null} for nobody. */
  public static void watch(@Nullable Watcher next) {
    watcher = next;
  }
}
