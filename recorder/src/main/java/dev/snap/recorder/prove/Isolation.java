package dev.snap.recorder.prove;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Cuts a process off the network, where this machine lets us: an empty network namespace of Linux.
 */
final class Isolation {
  private static final List<String> WRAPPER = List.of("unshare", "--net");
  private static final boolean POSSIBLE = works();

  private Isolation() {}

  /** What a command is run under to have no network; empty where that is not possible. */
  static List<String> withoutNetwork() {
    return POSSIBLE ? WRAPPER : List.of();
  }

  private static boolean works() {
    try {
      Process process =
          new ProcessBuilder("unshare", "--net", "true")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(5, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
