package dev.snap.membrane.threads;

import java.util.function.Consumer;

/** A thread that was started and has not begun. */
final class Deferred extends Turn {
  private final Deferral deferral;

  Deferred(Deferral deferral) {
    super(deferral.thread(), deferral.until());
    this.deferral = deferral;
  }

  /** What waits for this thread names it by this. */
  Object key() {
    return deferral.key();
  }

  @Override
  boolean begun() {
    return false;
  }

  @Override
  boolean abandoned() {
    return deferral.abandoned().getAsBoolean();
  }

  @Override
  boolean ready() {
    return wait.ready().getAsBoolean();
  }

  @Override
  void wake() {
    deferral.begin().run();
  }

  @Override
  void park(Consumer<Turn> watch) {
    throw new IllegalStateException(thread.getName() + " has not begun");
  }
}
