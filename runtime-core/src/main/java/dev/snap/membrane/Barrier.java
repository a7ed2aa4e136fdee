package dev.snap.membrane;

import java.util.List;

/**
 * What the launcher and the recorder do to the classes of one loader around going live. For one
 * thread; the code of the service does not run meanwhile, except in the hooks.
 */
public interface Barrier {

  /**
   * The barrier of the seams that a loader has.
   *
   * @throws IllegalStateException when the loader has none
   */
  static Barrier of(ClassLoader loader) {
    try {
      Class<?> type = Class.forName("dev.snap.seam.barrier.LoaderBarrier", true, loader);
      return (Barrier) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the loader has no seams", e);
    }
  }

  /** Joins the loader's classes to a membrane that is not live. */
  void open(Membrane membrane);

  /**
   * What is open and may not be in a snapshot, in the user's words, in the order of opening: {@code
   * new FileOutputStream("out.txt")}.
   */
  List<String> open();

  /** Runs the hooks before a checkpoint, the last registered first. */
  void beforeCheckpoint() throws Exception;

  /**
   * Gives every generator that was made before live a new state of its own.
   *
   * @throws dev.snap.error.SnapFailure {@code GENERATOR} when one cannot be given one
   */
  void reseed();

  /**
   * Goes live: system properties that were set take effect, clocks go on, deferred shutdown hooks
   * are registered. Then nothing goes through the membrane's phase any more but calls.
   */
  void goLive();

  /** Runs the hooks after a restore, in the order of registration. */
  void afterRestore() throws Exception;
}
