package dev.snap.seam.threads;

import dev.snap.membrane.threads.Deferral;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the bootstrap that no class of the membrane's stands in for, such as a virtual one.
 */
final class Adopted {
  private static final List<Adopted> ALL = new CopyOnWriteArrayList<>();

  private final Thread thread;
  private final long id = Threads.nextId();
  private volatile boolean deferred;

  private Adopted(Thread thread) {
    this.thread = thread;
  }

  /** The thread as the membrane knows it; a default name of the JVM's becomes one of its own. */
  static Adopted of(Thread thread) {
    Adopted known = find(thread);
    if (known != null) {
      return known;
    }
    Adopted adopted = new Adopted(thread);
    if (thread.getName().matches("Thread-\\d+")) {
      thread.setName(Threads.nextName());
    }
    ALL.add(adopted);
    return adopted;
  }

  static boolean isKnown(Thread thread) {
    return find(thread) != null;
  }

  static boolean isDeferred(Thread thread) {
    Adopted known = find(thread);
    return known != null && known.deferred;
  }

  static long id(Thread thread) {
    Adopted known = find(thread);
    return known != null ? known.id : thread.getId();
  }

  private static @Nullable Adopted find(Thread thread) {
    for (Adopted each : ALL) {
      if (each.thread == thread) {
        return each;
      }
    }
    return null;
  }

  void start() {
    if (deferred || thread.getState() != Thread.State.NEW) {
      throw new IllegalThreadStateException();
    }
    deferred = true;
    Threads.scheduler().defer(Deferral.of(thread, this::begin));
  }

  private void begin() {
    deferred = false;
    thread.start();
  }
}
