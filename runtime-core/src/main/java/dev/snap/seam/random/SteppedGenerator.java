package dev.snap.seam.random;

import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

/** A generator of one of the JDK's algorithms that can be given a new seed. For one thread. */
final class SteppedGenerator implements RandomGenerator {
  private final LongFunction<RandomGenerator> algorithm;
  private RandomGenerator current;

  SteppedGenerator(LongFunction<RandomGenerator> algorithm, long seed) {
    this.algorithm = algorithm;
    this.current = algorithm.apply(seed);
  }

  /** Goes on with a seed that no other replica has. */
  void reseed() {
    current = algorithm.apply(Generators.fresh());
  }

  @Override
  public long nextLong() {
    return current.nextLong();
  }

  @Override
  public int nextInt() {
    return current.nextInt();
  }
}
