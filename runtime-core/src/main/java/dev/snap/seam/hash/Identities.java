package dev.snap.seam.hash;

import dev.snap.seam.Door;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.BitSet;
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

  private static final Map<Object, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

  /**
   * A bit for each hash code of the JVM of an object that has a number, by its low half: tells most
   * of the others apart without a look into the table.
   */
  private static final BitSet MARKS = new BitSet(1 << 16);

  private static final ClassValue<Boolean> SHOWS_IDENTITY = new Declared("toString");

  private static int last;

  private Identities() {}

  /** Whether the text of objects of a class shows the hash code of their identity. */
  static boolean showsIdentity(Class<?> type) {
    return SHOWS_IDENTITY.get(type);
  }

  /** Whether all identities are the JVM's. */
  static boolean none() {
    return Door.live() && last == 0;
  }

  static int of(Object object) {
    int hash = System.identityHashCode(object);
    Integer number = MARKS.get(markOf(hash)) ? NUMBERS.get(new Sought(object, hash)) : null;
    if (number != null) {
      return number;
    }
    return Door.live() ? hash : next(object);
  }

  private static int markOf(int hash) {
    return hash & 0xFFFF;
  }

  private static synchronized int next(Object object) {
    for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      NUMBERS.remove((Key) gone);
    }
    last++;
    int number = last * SPREAD & Integer.MAX_VALUE;
    Key key = new Key(object, GONE);
    NUMBERS.put(key, number);
    MARKS.set(markOf(key.hash));
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

    Key(Object object, ReferenceQueue<Object> queue) {
      super(object, queue);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }
  }

  /** An object that is looked up: equal to the key of the same object, but for one look only. */
  private record Sought(Object object, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.get() == object;
    }
  }
}
