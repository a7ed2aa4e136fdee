package dev.snap.membrane.carried;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a bootstrap: a record component, a field of its class, or a captured variable of a
 * local class.
 */
record Slot(Field field) {
  private static final String OUTER = "this$";
  private static final String CAPTURED = "val$";

  /**
   * What an object of that class carries: fields of superclasses first, each class in the order it
   * declares.
   */
  static List<Slot> of(Class<?> type, NotCarried refusals) {
    List<Slot> slots = new ArrayList<>();
    collect(type, slots, refusals);
    return slots;
  }

  Type type() {
    return field.getGenericType();
  }

  /** The slot in the user's words. */
  String shown() {
    String name = field.getName();
    if (name.startsWith(CAPTURED)) {
      return "captured variable " + name.substring(CAPTURED.length());
    }
    return (field.getDeclaringClass().isRecord() ? "component " : "field ") + name;
  }

  @Nullable Object get(Object owner, NotCarried refusals) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw refusals.closed(shown(), field.getDeclaringClass());
    }
  }

  void set(Object owner, @Nullable Object value) throws ReflectiveOperationException {
    field.setAccessible(true);
    field.set(owner, value);
  }

  private static void collect(Class<?> type, List<Slot> slots, NotCarried refusals) {
    Class<?> parent = type.getSuperclass();
    if (parent != null && parent != Object.class && parent != Record.class) {
      collect(parent, slots, refusals);
    }
    for (Field field : type.getDeclaredFields()) {
      if (field.isSynthetic() && field.getName().startsWith(OUTER)) {
        throw refusals.outerInstance(field.getType());
      }
      if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
        slots.add(new Slot(field));
      }
    }
  }
}
