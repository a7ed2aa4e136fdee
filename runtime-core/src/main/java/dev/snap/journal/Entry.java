package dev.snap.journal;

import dev.snap.membrane.Action;

/**
 * One entry of a journal: a leaf action with its outcome, or one end of an action with others
 * inside.
 */
public sealed interface Entry {

  /** Which way an action crosses the membrane. */
  enum Direction {
    /** From the service to the outside. */
    OUT,
    /** From the outside into the service. */
    IN
  }

  /**
   * An action begins; entries up to the matching {@link Close} happen inside it.
   *
   * @param direction which way it crosses
   * @param action what crosses
   * @param site the source line it comes from, empty for incoming ones
   */
  record Open(Direction direction, Action action, String site) implements Entry {}

  /**
   * The innermost open action ends.
   *
   * @param outcome how it ended
   */
  record Close(Outcome outcome) implements Entry {}

  /**
   * An outgoing action with nothing inside.
   *
   * @param action what crosses
   * @param outcome how it ended
   * @param site the source line it comes from
   */
  record Leaf(Action action, Outcome outcome, String site) implements Entry {}
}
