package dev.snap.membrane.threads;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;

/** What a scheduler needs of the membrane whose threads it orders. */
public interface Boundary {

  /** The full name of the service. */
  String service();

  /** Notes an action while recording; in replay checks that it is the recorded one. */
  void cross(Action action);

  /** Sets the flag of a thread that runs now or is about to begin. */
  void interrupt(Thread thread);

  /** Notes a refusal, which the caller throws. */
  Error refuse(SnapFailure failure);
}
