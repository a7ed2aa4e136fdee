package dev.snap.seam.threads.builder;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.threads.ThreadSeams;
import dev.snap.seam.threads.pool.MembranePool;
import dev.snap.seam.threads.sync.MembraneSynchronousQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * What builders make: before live a thread that is started is deferred as any other, and is named
 * and numbered per membrane.
 */
public final class BuilderSeams {
  private static final String BUILDER = "java.lang.Thread$Builder";

  private BuilderSeams() {}

  /** Deferred before live. */
  @Replaces(value = Object.class, type = BUILDER, kind = Kind.INSTANCE)
  public static Thread start(Object builder, Runnable task) {
    if (Door.live()) {
      return Builders.start(builder, task);
    }
    Thread thread = unstarted(builder, task);
    ThreadSeams.start(thread);
    return thread;
  }

  /** Named and numbered per membrane. */
  @Replaces(value = Object.class, type = BUILDER, kind = Kind.INSTANCE)
  public static Thread unstarted(Object builder, Runnable task) {
    Thread thread = Builders.unstarted(builder, task);
    return Door.live() ? thread : ThreadSeams.adopt(thread);
  }

  /** Makes threads that are named and numbered per membrane. */
  @Replaces(value = Object.class, type = BUILDER, kind = Kind.INSTANCE)
  public static ThreadFactory factory(Object builder) {
    ThreadFactory factory = Builders.factory(builder);
    return Door.live() ? factory : task -> adopted(factory.newThread(task));
  }

  private static Thread adopted(Thread thread) {
    return Door.live() ? thread : ThreadSeams.adopt(thread);
  }

  /** Deferred before live. */
  @Replaces(Thread.class)
  public static Thread startVirtualThread(Runnable task) {
    return start(Builders.ofVirtual(), task);
  }

  /** A pool of the membrane with a virtual thread for each task. */
  @Replaces(Executors.class)
  public static ExecutorService newVirtualThreadPerTaskExecutor() {
    return newThreadPerTaskExecutor(factory(Builders.ofVirtual()));
  }

  /** A pool of the membrane with a thread for each task. */
  @Replaces(Executors.class)
  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory) {
    return Door.live()
        ? Builders.perTask(factory)
        : new MembranePool(
            0, Integer.MAX_VALUE, 0, SECONDS, new MembraneSynchronousQueue<>(), factory);
  }
}
