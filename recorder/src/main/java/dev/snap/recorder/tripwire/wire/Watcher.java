package dev.snap.recorder.tripwire.wire;

/** Is told of each native method before the JDK calls it. */
@FunctionalInterface
public interface Watcher {
  /**
   * A native method is about to be called.
   *
   * @param number its number in the ledger
   */
  void touched(int number);
}
