package dev.snap.launch;

import java.io.IOException;

/**
 * Ends the process when its standard input ends: the sign that the process that started it is gone.
 */
final class StandardInput {
  private StandardInput() {}

  static void exitAtItsEnd() {
    Thread watcher = new Thread(StandardInput::watch, "standard input");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static void watch() {
    try {
      while (System.in.read() >= 0) {
        // What comes is of no interest, only its end.
      }
    } catch (IOException e) {
      // The same as its end.
    }
    System.exit(0);
  }
}
