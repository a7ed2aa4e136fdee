package dev.snap.membrane;

import java.util.List;

/**
 * What a membrane asks of the seams that were loaded beside its service's classes, at the end of
 * bootstrap and at the barrier. Called by the thread that ran the bootstrap.
 */
public interface Seams {

  /** For services whose classes are not rewritten: nothing to ask. */
  Seams NONE = new NoSeams();

  /** Runs the hooks that come before a checkpoint, the last registered first. */
  void beforeCheckpoint();

  /**
   * What is open or running and may not be in a snapshot, each in the user's words with its source
   * line.
   */
  List<String> unfinished();

  /**
   * Gives every generator that the bootstrap made a new seed.
   *
   * @throws dev.snap.error.SnapFailure when one cannot be reseeded: the service must not start
   */
  void reseed();

  /** Lets the seams go straight to the JDK and hands over deferred threads, tasks and hooks. */
  void goLive();

  /** Runs the hooks that come after a restore, the first registered first. */
  void afterRestore();
}
