package dev.snap.membrane.outside;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The build JVM outside all membranes: the user's class path as it was before it was rewritten, and
 * one thread on which its classes run. What a driver keeps in static fields, starts as threads or
 * draws as hash codes there is nobody's state.
 */
public final class Outside {
  private final ClassLoader classes;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(this::thread);

  /** An outside with the classes of that loader. */
  public Outside(ClassLoader classes) {
    this.classes = classes;
  }

  /** Loads a class as it was before it was rewritten. */
  public Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, classes);
  }

  /**
   * Calls something outside and waits for its end. An interrupt of the caller is kept for later,
   * because an operation half done could not be recorded.
   *
   * @throws Exception what it throws
   */
  public <T> T call(Callable<T> operation) throws Exception {
    Future<T> running = thread.submit(operation);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return running.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unpacked(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Thread thread(Runnable work) {
    Thread made = new Thread(work, "snap outside");
    made.setDaemon(true);
    made.setContextClassLoader(classes);
    return made;
  }

  private static Exception unpacked(@Nullable Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (Exception) Objects.requireNonNull(thrown);
  }
}
