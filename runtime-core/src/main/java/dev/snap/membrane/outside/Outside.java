package dev.snap.membrane.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The build JVM outside all membranes: the user's class path as it was before it was rewritten, and
 * one thread on which its classes run. What a driver keeps in static fields, starts as threads or
 * draws as hash codes there is nobody's state.
 */
public final class Outside implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final ClassLoader classes;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(this::thread);

  /** An outside with the classes of that loader. */
  public Outside(ClassLoader classes) {
    this.classes = classes;
  }

  /** Keeps something that is closed when everything is recorded; for use outside only. */
  public void closeAtEnd(AutoCloseable opened) {
    open.add(opened);
  }

  /**
   * Closes what is still open, the last opened first, so that a database in files of this JVM is
   * whole. What cannot be closed ends with the JVM.
   */
  @Override
  public void close() {
    thread.execute(
        () -> {
          for (int i = open.size() - 1; i >= 0; i--) {
            close(open.get(i));
          }
        });
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception ignored) {
      // It ends with the JVM.
    }
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
