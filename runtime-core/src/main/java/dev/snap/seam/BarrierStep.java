package dev.snap.seam;

import java.util.List;

/**
 * What the seams of one surface do around the barrier. Steps join by {@link Door#join} when they
 * first have something to do, and run in the order in which they joined.
 */
public interface BarrierStep {

  /** Runs what comes before a checkpoint. */
  default void beforeCheckpoint() {}

  /** What is open or running and may not be in a snapshot, each in the user's words. */
  default List<String> unfinished() {
    return List.of();
  }

  /**
   * Gives generators made before live a new state of their own.
   *
   * @throws dev.snap.error.SnapFailure {@code GENERATOR} when one cannot be given one
   */
  default void reseed() {}

  /** Prepares for live, while seams still go to the membrane. */
  default void goLive() {}

  /** Hands over what was deferred, now that seams go straight to the JDK. */
  default void afterLive() {}

  /** Runs what comes after a restore. */
  default void afterRestore() {}
}
