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
  private static final int FIRST_WITH_FINAL_NUMBERS = 19;

  /** Whether a thread's number is the JVM's, and not that of {@code getId}. */
  private static final boolean NUMBERS_ARE_FINAL =
      Runtime.version().feature() >= FIRST_WITH_FINAL_NUMBERS;

  private InternalState() {}

  /** Gives a generator a seed that no other replica has. */
  static void reseed(SplittableRandom generator) {
    set(SplittableRandom.class, "seed", generator, Generators.fresh());
  }

  /**
   * Gives the current thread's {@link ThreadLocalRandom} a seed. A draw adds twice the thread's
   * number, which a membrane gives its threads anew where it may; for the first draw the JVM's
   * number is taken off otherwise.
   */
  static void seedThreadLocal(long seed) {
    Thread thread = Thread.currentThread();
    ThreadLocalRandom.current();
    long added = NUMBERS_ARE_FINAL ? 2 * get(Thread.class, "tid", thread) : 0;
    set(Thread.class, "threadLocalRandomSeed", thread, seed - added);
  }

  private static long get(Class<?> type, String name, Object object) {
    try {
      return field(type, name).getLong(object);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw failure(type, name, e);
    }
  }

  private static void set(Class<?> type, String name, Object object, long value) {
    try {
      field(type, name).setLong(object, value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw failure(type, name, e);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static SnapFailure failure(Class<?> type, String name, Exception cause) {
    return new SnapFailure(
        SnapCode.GENERATOR,
        "The seed in " + type.getSimpleName() + "." + name + " cannot be set on this JVM",
        "Start the JVM with --add-opens java.base/java.lang=ALL-UNNAMED"
            + " --add-opens java.base/java.util=ALL-UNNAMED, as the bundle's own script does.",
        cause);
  }
}
