package dev.snap.recorder.tripwire.wire;

import java.lang.reflect.Executable;

/** Is told of each native method before the JDK calls it. */
@FunctionalInterface
public interface Watcher {
  /**
   * A native method is about to be called.
   *
   * @param number its number in the ledger
   */
  void touched(int number);

  /**
   * The JDK is about to make a class of its own that calls something by name.
   *
   * @param called the method or constructor
   */
  default void linked(Executable called) {}
}
