package dev.snap.membrane.threads;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread's place in the queue: it waits for its turn, or was deferred and has not begun. Guarded
 * by the scheduler's lock, but for the passage.
 */
abstract sealed class Turn permits Parked, MonitorWait, Deferred {
  final Thread thread;
  final Wait wait;

  /** How often virtual time had passed when it queued. */
  long since;

  /** Of the monitors that others wait on, those that the thread keeps while it waits. */
  List<Object> holds = List.of();

  private volatile @Nullable Passage passage;
  private volatile boolean keptInterrupt;

  Turn(Thread thread, Wait wait) {
    this.thread = thread;
    this.wait = wait;
  }

  /** Whether the thread has run before. */
  boolean begun() {
    return true;
  }

  /** Whether the thread will never run. */
  boolean abandoned() {
    return false;
  }

  /** Whether it can go on because of what it waits for. */
  boolean ready() {
    return wait.ready().getAsBoolean() || (wait.interruptible() && interrupted());
  }

  /** Whether the thread is interrupted, be it that it has not been told. */
  boolean interrupted() {
    // The flag first: the thread clears it when it has set the field.
    return thread.isInterrupted() || keptInterrupt;
  }

  /** Interrupts the thread when its turn has come, and not before. */
  final void keepInterrupt() {
    keptInterrupt = true;
  }

  /** Whether there is an interrupt that the thread, whose turn has come, is to be told of. */
  final boolean keepsInterrupt() {
    return keptInterrupt;
  }

  /** The virtual time at which it goes on in any case. */
  final long due() {
    return wait.due().getAsLong();
  }

  final @Nullable Passage passage() {
    return passage;
  }

  /** Lets the thread run, once it is woken. */
  final void pass(Passage how) {
    passage = how;
  }

  /** Makes the thread look at its passage, which it has by now. */
  abstract void wake();

  /** Waits for the passage in the thread itself, and calls {@code watch} from time to time. */
  abstract void park(Consumer<Turn> watch);

  final boolean holds(Object monitor) {
    return holds.stream().anyMatch(held -> held == monitor);
  }

  final Waiting describe() {
    return new Waiting(thread.getName(), wait.what(), UserCode.line(thread));
  }
}
