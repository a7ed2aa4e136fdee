package dev.snap.seam.random;

import dev.snap.seam.Door;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What all threads of a membrane draw by {@link ThreadLocalRandom} before live: one stream, which
 * begins with a recorded seed. A stream of numbers that is left for live draws by the current
 * thread's generator then, so there is nothing to reseed. Safe for use by many threads.
 */
final class MembraneDraws implements RandomGenerator {
  static final RandomGenerator INSTANCE = new MembraneDraws();

  /** The same for what takes this class only, and does not keep it. */
  static final Random RANDOM = new AsRandom();

  private static @Nullable SplittableRandom stream;

  private MembraneDraws() {}

  /** Records the seed, unless that is done. */
  static synchronized SplittableRandom begin() {
    SplittableRandom begun = stream;
    if (begun == null) {
      begun = new SplittableRandom(Generators.seed("ThreadLocalRandom.current"));
      stream = begun;
    }
    return begun;
  }

  @Override
  public long nextLong() {
    return Door.live() ? ThreadLocalRandom.current().nextLong() : drawn();
  }

  private static long drawn() {
    Door.refuseCollector("ThreadLocalRandom");
    SplittableRandom begun = begin();
    synchronized (begun) {
      return begun.nextLong();
    }
  }

  private static final class AsRandom extends Random {
    private static final long serialVersionUID = 1L;

    AsRandom() {
      super(0);
    }

    @Override
    protected int next(int bits) {
      return (int) (INSTANCE.nextLong() >>> (Long.SIZE - bits));
    }
  }
}
