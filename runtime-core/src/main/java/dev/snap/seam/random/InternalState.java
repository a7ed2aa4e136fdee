package dev.snap.seam.random;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.lang.reflect.Field;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The seeds that the JDK keeps in private fields. The launch line of recording and of bundles opens
 * {@code java.lang} and {@code java.util} for this.
 */
final class InternalState {
  private InternalState() {}

  /** Gives a generator a seed that no other replica has. */
  static void reseed(SplittableRandom generator) {
    set(SplittableRandom.class, "seed", generator, Generators.fresh());
  }

  /** Gives the current thread's {@link ThreadLocalRandom} a seed. */
  static void seedThreadLocal(long seed) {
    ThreadLocalRandom.current();
    set(Thread.class, "threadLocalRandomSeed", Thread.currentThread(), seed);
  }

  private static void set(Class<?> type, String name, Object object, long value) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      field.setLong(object, value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new SnapFailure(
          SnapCode.GENERATOR,
          "The seed in " + type.getSimpleName() + "." + name + " cannot be set on this JVM",
          "Start the JVM with --add-opens java.base/java.lang=ALL-UNNAMED"
              + " --add-opens java.base/java.util=ALL-UNNAMED, as the bundle's own script does.",
          e);
    }
  }
}
