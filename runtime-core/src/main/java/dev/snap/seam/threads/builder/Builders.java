package dev.snap.seam.threads.builder;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The builders of threads, which are in the JDK since version 21. */
final class Builders {
  private static final MethodHandle START = handle("start", Thread.class, Runnable.class);
  private static final MethodHandle UNSTARTED = handle("unstarted", Thread.class, Runnable.class);
  private static final MethodHandle FACTORY = handle("factory", ThreadFactory.class);
  private static final MethodHandle VIRTUAL = virtual();
  private static final MethodHandle PER_TASK = perTask();

  private Builders() {}

  /** As {@code builder.start(task)}. */
  static Thread start(Object builder, Runnable task) {
    try {
      return (Thread) START.invokeExact(builder, task);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  /** As {@code builder.unstarted(task)}. */
  static Thread unstarted(Object builder, Runnable task) {
    try {
      return (Thread) UNSTARTED.invokeExact(builder, task);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  /** As {@code builder.factory()}. */
  static ThreadFactory factory(Object builder) {
    try {
      return (ThreadFactory) FACTORY.invokeExact(builder);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  /** As {@code Thread.ofVirtual()}. */
  static Object ofVirtual() {
    try {
      return (Object) VIRTUAL.invokeExact();
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  /** As {@code Executors.newThreadPerTaskExecutor(factory)}. */
  static ExecutorService perTask(ThreadFactory factory) {
    try {
      return (ExecutorService) PER_TASK.invokeExact(factory);
    } catch (Throwable thrown) {
      throw unchecked(thrown);
    }
  }

  private static MethodHandle perTask() {
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Executors.class,
              "newThreadPerTaskExecutor",
              methodType(ExecutorService.class, ThreadFactory.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK has no executors with a thread per task", e);
    }
  }

  private static MethodHandle handle(String name, Class<?> result, Class<?>... parameters) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(
              Class.forName("java.lang.Thread$Builder"), name, methodType(result, parameters))
          .asType(methodType(result, parameters).insertParameterTypes(0, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK has no builders of threads", e);
    }
  }

  private static MethodHandle virtual() {
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
      return MethodHandles.publicLookup()
          .findStatic(Thread.class, "ofVirtual", methodType(builder))
          .asType(methodType(Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK has no virtual threads", e);
    }
  }

  /** What the builders throw is not declared. */
  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}
