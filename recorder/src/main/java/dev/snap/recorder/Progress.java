package dev.snap.recorder;

/** Where a build says what it is doing, a line at a time. */
@FunctionalInterface
public interface Progress {
  /** Says one line. */
  void say(String line);
}
