package dev.snap.membrane.threads;

import java.util.List;

/** Finds the line of the user's or a library's code that a thread stands in. */
final class UserCode {
  private static final List<String> OTHERS =
      List.of("java.", "jdk.", "sun.", "dev.snap.seam.", "dev.snap.membrane.", "dev.snap.replay.");

  private UserCode() {}

  /** The innermost line outside the JDK and Snap, or {@code no line known}. */
  static String line(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (OTHERS.stream().noneMatch(frame.getClassName()::startsWith)) {
        return frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "no line known";
  }
}
