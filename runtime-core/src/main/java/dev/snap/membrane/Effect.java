package dev.snap.membrane;

/**
 * The real operation behind an action. Performed while recording and when live, never in replay.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Effect<T> {
  /** Performs the operation. */
  T perform() throws Exception;
}
