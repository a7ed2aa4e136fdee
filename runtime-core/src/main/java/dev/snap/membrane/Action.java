package dev.snap.membrane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What crosses a membrane, outward or inward: an operation of a surface with what identifies it. In
 * replay the attempted action must equal the recorded one, field by field.
 *
 * @param surface the family
 * @param name the operation as users know it, for example {@code Files.readString} or {@code
 *     Inventory.stockOf(Sku)}
 * @param fields what identifies it, in a fixed order
 */
public record Action(Surface surface, String name, List<Field> fields) {

  /** Copies the fields. */
  public Action {
    fields = List.copyOf(fields);
  }

  /** An action without fields. */
  public static Action of(Surface surface, String name) {
    return new Action(surface, name, List.of());
  }

  /** The same action with one more field, compared and shown as text. */
  public Action with(String field, String text) {
    return plus(new Field(field, text, null));
  }

  /** The same action with one more field, compared by its bytes and shown as text. */
  public Action with(String field, byte[] bytes, String shown) {
    return plus(new Field(field, shown, bytes));
  }

  private Action plus(Field field) {
    List<Field> more = new ArrayList<>(fields);
    more.add(field);
    return new Action(surface, name, more);
  }

  /** Whether the other action is the same operation with the same fields. */
  public boolean matches(Action other) {
    if (surface != other.surface
        || !name.equals(other.name)
        || fields.size() != other.fields.size()) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).matches(other.fields.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * One thing that identifies an action.
   *
   * @param name what it is
   * @param text the value as shown, and as compared when there are no bytes
   * @param bytes the value as compared, or {@code null}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Field(String name, String text, byte @Nullable [] bytes) {

    /** Whether both are the same field with the same value. */
    public boolean matches(Field other) {
      return name.equals(other.name)
          && (bytes == null
              ? other.bytes == null && text.equals(other.text)
              : Arrays.equals(bytes, other.bytes));
    }
  }
}
