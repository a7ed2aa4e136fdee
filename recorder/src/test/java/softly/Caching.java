package softly;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;
import stock.Shelf;

/** Asks two caches again and again, of which one that has lost its content looks at the clock. */
public final class Caching implements Bootstrap<Shelf> {
  private static final int ROUNDS = 40;

  /** Enough for some collections: what was asked for since the last one is not cleared. */
  private static final int GARBAGE = 40;

  private @Nullable SoftReference<long[]> plain;
  private @Nullable Entry own;
  private volatile byte @Nullable [] garbage;

  @Override
  public Shelf boot(Host host) {
    long sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      for (int j = 0; j < GARBAGE; j++) {
        garbage = new byte[100_000];
      }
      sum += filled(plain) + filled(own);
    }
    garbage = null;
    return new Filled(String.valueOf(sum));
  }

  private long filled(@Nullable SoftReference<long[]> cache) {
    long[] known = cache == null ? null : cache.get();
    if (known != null) {
      return known[0];
    }
    long[] made = {System.nanoTime() % 2};
    plain = new SoftReference<>(made);
    own = new Entry(made);
    return made[0];
  }

  /** As caches have them. */
  private static final class Entry extends SoftReference<long[]> {
    Entry(long[] value) {
      super(value, new ReferenceQueue<>());
    }
  }

  private record Filled(String name) implements Shelf {}
}
