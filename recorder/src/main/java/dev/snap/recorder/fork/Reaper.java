package dev.snap.recorder.fork;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends forks when this JVM is killed and can end nothing itself: a shell that is told of every
 * fork, and sees its input end. The forks need no thread and no option for it, so that what is
 * proven is what is deployed.
 */
final class Reaper {
  private static final String SCRIPT =
      """
      trap '' HUP INT QUIT TERM
      running=' '
      while read -r what pid; do
        case $what in
          start) running="$running$pid " ;;
          end) running="${running%% $pid *} ${running#* $pid }" ;;
        esac
      done
      for pid in $running; do kill -9 -- -$pid; kill -9 $pid; done 2>/dev/null
      """;

  private static @Nullable OutputStream input;

  private Reaper() {}

  static synchronized void started(long pid) {
    tell("start " + pid);
  }

  static synchronized void ended(long pid) {
    tell("end " + pid);
  }

  private static void tell(String line) {
    try {
      OutputStream told = input;
      if (told == null) {
        told = start();
        input = told;
      }
      told.write((line + "\n").getBytes(US_ASCII));
      told.flush();
    } catch (IOException e) {
      // Without a shell, or when someone killed it, forks are ended by this JVM alone.
    }
  }

  private static OutputStream start() throws IOException {
    List<String> command = new ArrayList<>(Session.wrapper());
    command.addAll(List.of("/bin/sh", "-c", SCRIPT));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .getOutputStream();
  }
}
