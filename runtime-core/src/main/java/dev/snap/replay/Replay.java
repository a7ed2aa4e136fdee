package dev.snap.replay;

import dev.snap.journal.JournalReader;
import dev.snap.membrane.Membrane;

/**
 * Restores a service: runs its bootstrap, and the calls that reached it during the build, against
 * its journal.
 */
public final class Replay {
  private Replay() {}

  /**
   * Replays a journal to its end. Call it on the thread that is to run the bootstrap.
   *
   * @param membrane a membrane in no phase; in replay when this returns, and in the state in which
   *     the build left it
   * @return the number of entries
   * @throws Divergence when the code does not repeat what was recorded
   * @throws dev.snap.error.SnapFailure when the journal is damaged
   */
  public static long run(Membrane membrane, JournalReader journal) {
    Cursor cursor = new Cursor(journal);
    ReplayingPhase phase = new ReplayingPhase(membrane, cursor);
    membrane.enter(phase);
    phase.run();
    return journal.head().entries();
  }
}
