package dev.snap.seam.hash;

import dev.snap.seam.Door;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The identity hash codes that a bootstrap asked for: a number for each object, in the order in
 * which they were first asked for, which a replay repeats. Objects first asked about when live have
 * the JVM's. Safe for use by many threads.
 */
final class Identities {
  /**
   * Spreads consecutive numbers over all hash codes: 2^31 divided by the golden ratio, made odd.
   */
  private static final int SPREAD = 0x4F1BBCDD;

  private static final Map<Key, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

  private static final ClassValue<Boolean> OWN_TEXT = new Declared("toString");

  private static int last;

  private Identities() {}

  /** Whether the text of objects of a class shows the hash code of their identity. */
  static boolean hasOwnText(Class<?> type) {
    return OWN_TEXT.get(type);
  }

  /** Whether all identities are the JVM's. */
  static boolean none() {
    return Door.live() && NUMBERS.isEmpty();
  }

  static int of(Object object) {
    if (none()) {
      return System.identityHashCode(object);
    }
    Integer number = NUMBERS.get(new Key(object, null));
    if (number != null) {
      return number;
    }
    return Door.live() ? System.identityHashCode(object) : next(object);
  }

  private static synchronized int next(Object object) {
    for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      NUMBERS.remove((Key) gone);
    }
    last++;
    int number = last * SPREAD & Integer.MAX_VALUE;
    NUMBERS.put(new Key(object, GONE), number);
    return number;
  }

  /** Whether the method without parameters that a class has is the one of the root of classes. */
  private static final class Declared extends ClassValue<Boolean> {
    private final String method;

    Declared(String method) {
      this.method = method;
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
      try {
        Class<?> declaring = type.getMethod(method).getDeclaringClass();
        return declaring == Object.class;
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** An object by its identity, held weakly. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object, @Nullable ReferenceQueue<Object> queue) {
      super(object, queue);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Key key && get() != null && get() == key.get());
    }
  }
}
