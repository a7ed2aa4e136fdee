package dev.snap.membrane.threads;

import java.util.function.BooleanSupplier;

/**
 * A thread that was started and is to begin later.
 *
 * @param thread the thread
 * @param key what a {@link Wait} that this thread would end names as wanted: the thread or its pool
 * @param until when it may begin
 * @param begin makes it run; called once, by another thread
 * @param abandoned whether it will never run after all
 */
public record Deferral(
    Thread thread, Object key, Wait until, Runnable begin, BooleanSupplier abandoned) {

  /** A thread that may begin whenever somebody waits. */
  public static Deferral of(Thread thread, Runnable begin) {
    return new Deferral(thread, thread, Wait.until("its start", () -> true), begin, () -> false);
  }
}
