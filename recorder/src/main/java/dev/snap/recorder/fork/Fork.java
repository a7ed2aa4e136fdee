package dev.snap.recorder.fork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run of another process: its environment holds only what is given, its input is closed, what
 * it prints is handed on by line up to a limit, and nothing of it is left when the run ends.
 */
public final class Fork {
  private static final int REMEMBERED_LINES = 20;
  private static final int LINE_LIMIT = 2_000;
  private static final int HANDED_ON_LIMIT = 2_000;

  private final List<String> command;
  private final Path directory;
  private final Map<String, String> environment;

  /** A process to be run. */
  public Fork(List<String> command, Path directory, Map<String, String> environment) {
    this.command = List.copyOf(command);
    this.directory = directory;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Runs the process to its end, or ends it.
   *
   * @param lines takes what it prints
   */
  public Ended run(Duration timeout, Consumer<String> lines) throws IOException {
    List<String> leading = new ArrayList<>(Session.wrapper());
    leading.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(leading).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    Reaper.started(process.pid());
    Thread ending = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      process.getOutputStream().close();
      Output output = new Output(process, lines);
      boolean inTime = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      end(process);
      int exitCode = process.waitFor();
      int left = Session.endAll(process.pid());
      output.join();
      return new Ended(inTime, exitCode, left, output.last());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a forked process", e);
    } finally {
      end(process);
      Session.endAll(process.pid());
      Reaper.ended(process.pid());
      removeHook(ending);
    }
  }

  /**
   * Ends it by its handle: {@code Process.destroyForcibly} also closes what is still to be read.
   */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This JVM is ending: the hook is about to run, and finds nothing left to end.
    }
  }

  /**
   * How a run ended.
   *
   * @param inTime whether it ended by itself in time
   * @param exitCode its exit code, which proves nothing
   * @param leftProcesses how many children it left, which were ended
   * @param lastLines the last lines it printed
   */
  public record Ended(boolean inTime, int exitCode, int leftProcesses, List<String> lastLines) {}

  /**
   * Takes what a process prints: all of it, so that it never blocks, and hands on a bounded part.
   */
  private static final class Output {
    private final Deque<String> last = new ArrayDeque<>();
    private final Thread thread;
    private int handedOn;

    Output(Process process, Consumer<String> lines) {
      thread = new Thread(() -> pump(process, lines), "output of fork " + process.pid());
      thread.setDaemon(true);
      thread.start();
    }

    void join() throws InterruptedException {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    synchronized List<String> last() {
      return List.copyOf(last);
    }

    private void pump(Process process, Consumer<String> lines) {
      StringBuilder line = new StringBuilder();
      char[] chunk = new char[1 << 14];
      try (Reader reader = new InputStreamReader(process.getInputStream(), UTF_8)) {
        for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
          for (int i = 0; i < read; i++) {
            take(chunk[i], line, lines);
          }
        }
        if (line.length() > 0) {
          take('\n', line, lines);
        }
      } catch (IOException e) {
        remember("(output ends: " + e.getMessage() + ")");
      }
    }

    /** Lines are cut at a limit, so that a process that prints no line end fills no memory. */
    private void take(char next, StringBuilder line, Consumer<String> lines) {
      if (next != '\n') {
        if (line.length() < LINE_LIMIT && next != '\r') {
          line.append(next);
        }
        return;
      }
      remember(line.toString());
      if (handedOn < HANDED_ON_LIMIT) {
        lines.accept(line.toString());
      } else if (handedOn == HANDED_ON_LIMIT) {
        lines.accept("(more output is dropped)");
      }
      handedOn++;
      line.setLength(0);
    }

    private synchronized void remember(String line) {
      if (last.size() == REMEMBERED_LINES) {
        last.removeFirst();
      }
      last.addLast(line);
    }
  }
}
