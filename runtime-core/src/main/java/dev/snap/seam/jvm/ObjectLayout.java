package dev.snap.seam.jvm;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Adapts;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a JVM puts things in memory. Code uses that to reach them, so it gets what is so in its own
 * JVM; a replay in one where it is otherwise, as with a larger heap, is noticed.
 */
public final class ObjectLayout {
  private static final String UNSAFE = "sun.misc.Unsafe";

  /** What is in the journal already: it need not stand there twice. */
  private static final Set<String> NOTED = new HashSet<>();

  private ObjectLayout() {}

  @Adapts(named = UNSAFE, gives = int.class, result = "base")
  public static Object[] arrayBaseOffset(Object unsafe, Class<?> type) {
    return new Object[] {unsafe, type};
  }

  @Adapts(named = UNSAFE, gives = int.class, result = "scale")
  public static Object[] arrayIndexScale(Object unsafe, Class<?> type) {
    return new Object[] {unsafe, type};
  }

  @Adapts(named = UNSAFE, gives = long.class, result = "offset")
  public static Object[] objectFieldOffset(Object unsafe, Field field) {
    return new Object[] {unsafe, field};
  }

  @Adapts(named = UNSAFE, gives = int.class, result = "size")
  public static Object[] addressSize(Object unsafe) {
    return new Object[] {unsafe};
  }

  @Adapts(named = UNSAFE, gives = int.class, result = "page")
  public static Object[] pageSize(Object unsafe) {
    return new Object[] {unsafe};
  }

  /** What the caller sees of where an array begins. */
  public static int base(int offset) {
    return (int) noted("Unsafe.arrayBaseOffset", offset);
  }

  /** What the caller sees of how large an element is. */
  public static int scale(int scale) {
    return (int) noted("Unsafe.arrayIndexScale", scale);
  }

  /** What the caller sees of where a field is. */
  public static long offset(long offset) {
    return noted("Unsafe.objectFieldOffset", offset);
  }

  /** What the caller sees of how large an address is. */
  public static int size(int size) {
    return (int) noted("Unsafe.addressSize", size);
  }

  /** What the caller sees of how large a page is: what it was when recorded. */
  public static int page(int size) {
    return Door.live()
        ? size
        : Door.cross(Action.of(Surface.RUNTIME, "Unsafe.pageSize"), Codecs.INTEGER, () -> size);
  }

  private static long noted(String operation, long value) {
    if (!Door.live() && NOTED.add(operation.concat(Long.toString(value)))) {
      Door.note(Action.of(Surface.RUNTIME, operation).with("value", Long.toString(value)));
    }
    return value;
  }
}
