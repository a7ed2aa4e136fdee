package dev.snap.seam.random;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The generator of the current thread. Its state belongs to the thread, which serves several
 * membranes while recording; so each access gives it a new seed from one stream per membrane, which
 * began with a recorded seed.
 */
public final class ThreadLocals implements BarrierStep {
  private static @Nullable SplittableRandom seeds;

  private ThreadLocals() {}

  @Replaces(ThreadLocalRandom.class)
  public static ThreadLocalRandom current() {
    if (!Door.live()) {
      InternalState.seedThreadLocal(nextSeed());
    }
    return ThreadLocalRandom.current();
  }

  /** Only the thread that ran the bootstrap has a generator whose state was recorded. */
  @Override
  public void reseed() {
    InternalState.seedThreadLocal(Generators.fresh());
  }

  private static synchronized long nextSeed() {
    SplittableRandom stream = seeds;
    if (stream == null) {
      stream = new SplittableRandom(Generators.seed("ThreadLocalRandom.current"));
      seeds = stream;
      Door.join(new ThreadLocals());
    }
    return stream.nextLong();
  }
}
