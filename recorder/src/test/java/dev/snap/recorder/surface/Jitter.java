package dev.snap.recorder.surface;

import java.util.SplittableRandom;

/** Wastes real time that no membrane sees. */
public final class Jitter {
  private static final SplittableRandom RANDOM = new SplittableRandom();

  private Jitter() {}

  /** Spins for up to 300 microseconds, or hardly at all. */
  public static synchronized void spin() {
    long end = System.nanoTime() + (RANDOM.nextBoolean() ? RANDOM.nextInt(300_000) : 0);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
