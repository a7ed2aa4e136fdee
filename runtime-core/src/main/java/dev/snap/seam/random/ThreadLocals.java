package dev.snap.seam.random;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * The generator of the current thread. What it draws follows the JVM's number of the thread, and
 * its state belongs to the thread, which serves several membranes while recording. So before live
 * another generator draws in its place, wherever it is used.
 */
public final class ThreadLocals {
  private ThreadLocals() {}

  @Replaces(ThreadLocalRandom.class)
  public static ThreadLocalRandom current() {
    if (!Door.live()) {
      MembraneDraws.begin();
    }
    return ThreadLocalRandom.current();
  }

  /** The generator that draws in the place of that one. */
  static RandomGenerator drawing(RandomGenerator generator) {
    return Door.live() || !(generator instanceof ThreadLocalRandom)
        ? generator
        : MembraneDraws.INSTANCE;
  }
}
