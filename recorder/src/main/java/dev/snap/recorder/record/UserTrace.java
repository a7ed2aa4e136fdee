package dev.snap.recorder.record;

import java.util.stream.Collectors;

/** A stack trace without the frames of Snap itself. */
final class UserTrace {
  private UserTrace() {}

  static String of(String trace) {
    return trace
        .lines()
        .filter(line -> !line.contains("at dev.snap.") && !line.contains("//dev.snap."))
        .map(line -> line.replaceFirst("at [a-z0-9/.-]+//", "at "))
        .collect(Collectors.joining("\n"));
  }
}
