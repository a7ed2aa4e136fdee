package dev.snap.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Passes on what a service prints, each line behind the service's name, and keeps the last lines.
 */
final class ServiceLog {
  private static final int KEPT_LINES = 15;
  private static final int LINE_CHARACTERS = 4096;
  private static final int COLOURS = 6;
  private static final int FIRST_COLOUR = 31;

  private final PrintStream out;
  private final String prefix;
  private final Deque<String> last = new ArrayDeque<>();

  /**
   * The log of one service.
   *
   * @param width the length of the longest name
   * @param number the place of the service among all, which gives its colour
   */
  ServiceLog(RunRequest request, String service, int width, int number) {
    String name = service + " ".repeat(width - service.length()) + " |";
    this.out = request.out();
    this.prefix =
        request.colour()
            ? "\u001b[" + (FIRST_COLOUR + number % COLOURS) + "m" + name + "\u001b[0m "
            : name + " ";
  }

  /** Reads until the end on a thread of its own. */
  Thread follow(InputStream output, String name) {
    Thread thread = new Thread(() -> copy(output), "log of " + name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Prints one line of the runner's own about the service. */
  void say(String text) {
    synchronized (out) {
      text.lines().forEach(line -> out.println(prefix + line));
      out.flush();
    }
  }

  /** The last lines that the service printed. */
  synchronized List<String> lastLines() {
    return List.copyOf(last);
  }

  private void copy(InputStream output) {
    try (Reader reader = new InputStreamReader(output, UTF_8)) {
      StringBuilder line = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '\n' || line.length() == LINE_CHARACTERS) {
          pass(line);
        }
        if (c != '\n' && c != '\r') {
          line.append((char) c);
        }
      }
      if (!line.isEmpty()) {
        pass(line);
      }
    } catch (IOException e) {
      // The process is gone, and with it the other end.
    }
  }

  private void pass(StringBuilder line) {
    String text = line.toString();
    line.setLength(0);
    synchronized (this) {
      if (last.size() == KEPT_LINES) {
        last.removeFirst();
      }
      last.addLast(text);
    }
    say(text.isEmpty() ? " " : text);
  }
}
