package dev.snap.seam.random;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.lang.reflect.Field;
import java.util.SplittableRandom;

/**
 * The seed that the JDK keeps in a private field. The launch line of recording and of bundles opens
 * {@code java.util} for this.
 */
final class InternalState {
  private InternalState() {}

  /** Gives a generator a seed that no other replica has. */
  static void reseed(SplittableRandom generator) {
    try {
      Field seed = SplittableRandom.class.getDeclaredField("seed");
      seed.setAccessible(true);
      seed.setLong(generator, Generators.fresh());
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw failure(e);
    }
  }

  private static SnapFailure failure(Exception cause) {
    return new SnapFailure(
        SnapCode.GENERATOR,
        "The seed in SplittableRandom.seed cannot be set on this JVM",
        "Start the JVM with --add-opens java.base/java.util=ALL-UNNAMED, as the bundle's own"
            + " script does.",
        cause);
  }
}
