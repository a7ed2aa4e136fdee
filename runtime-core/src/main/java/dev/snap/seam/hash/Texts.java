package dev.snap.seam.hash;

import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.Arrays;
import java.util.Formattable;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of objects as user and library code sees them. Where a class has no {@code toString} of
 * its own the JDK shows the hash code of the identity; here it is the one of {@link HashCodes}, and
 * the name of the class is the one of {@link TypeNames}.
 */
public final class Texts {
  private Texts() {}

  @Replaces(value = Object.class, kind = Kind.INHERITED)
  public static String toString(Object object) {
    if (object instanceof String text) {
      return text;
    }
    if (object instanceof Class<?> type) {
      return TypeNames.toString(type);
    }
    return asTheJdk() || !Identities.showsIdentity(object.getClass())
        ? object.toString()
        : ofIdentity(object);
  }

  @Replaces(value = Object.class, kind = Kind.SUPER, name = "toString")
  public static String ofIdentity(Object object) {
    return TypeNames.getName(object.getClass())
        + "@"
        + Integer.toHexString(HashCodes.hashCode(object));
  }

  @Replaces(String.class)
  public static String valueOf(@Nullable Object object) {
    return object == null ? "null" : toString(object);
  }

  @Replaces(value = Objects.class, name = "toString")
  public static String of(@Nullable Object object) {
    return valueOf(object);
  }

  @Replaces(value = Objects.class, name = "toString")
  public static @Nullable String of(@Nullable Object object, @Nullable String absent) {
    return object == null ? absent : toString(object);
  }

  @Replaces(value = StringBuilder.class, kind = Kind.INSTANCE)
  public static StringBuilder append(StringBuilder builder, @Nullable Object object) {
    return builder.append(valueOf(object));
  }

  @Replaces(value = StringBuilder.class, kind = Kind.INSTANCE)
  public static StringBuilder insert(StringBuilder builder, int at, @Nullable Object object) {
    return builder.insert(at, valueOf(object));
  }

  @Replaces(value = StringBuffer.class, kind = Kind.INSTANCE)
  public static StringBuffer append(StringBuffer buffer, @Nullable Object object) {
    return buffer.append(valueOf(object));
  }

  @Replaces(value = StringBuffer.class, kind = Kind.INSTANCE)
  public static StringBuffer insert(StringBuffer buffer, int at, @Nullable Object object) {
    return buffer.insert(at, valueOf(object));
  }

  @Replaces(String.class)
  public static String format(String format, @Nullable Object... values) {
    return String.format(format, shown(values));
  }

  @Replaces(String.class)
  public static String format(@Nullable Locale locale, String format, @Nullable Object... values) {
    return String.format(locale, format, shown(values));
  }

  @Replaces(value = String.class, kind = Kind.INSTANCE)
  public static String formatted(String format, @Nullable Object... values) {
    return format.formatted(shown(values));
  }

  @Replaces(value = Formatter.class, kind = Kind.INSTANCE)
  public static Formatter format(Formatter formatter, String format, @Nullable Object... values) {
    return formatter.format(format, shown(values));
  }

  @Replaces(value = Formatter.class, kind = Kind.INSTANCE)
  public static Formatter format(
      Formatter formatter, @Nullable Locale locale, String format, @Nullable Object... values) {
    return formatter.format(locale, format, shown(values));
  }

  @Replaces(value = Arrays.class, name = "toString")
  public static String ofAll(@Nullable Object @Nullable [] values) {
    return Arrays.toString(values == null ? null : shown(values));
  }

  @SuppressWarnings("NullAway") // A caller may pass no array at all.
  private static @Nullable Object[] shown(@Nullable Object[] values) {
    if (values == null || asTheJdk()) {
      return values;
    }
    @Nullable Object[] shown = new @Nullable Object[values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      shown[i] = value != null && hasOtherText(value) ? new Shown(value) : value;
    }
    return shown;
  }

  private static boolean asTheJdk() {
    return Identities.none() && TypeNames.none();
  }

  private static boolean hasOtherText(Object value) {
    return value instanceof Class<?> type
        ? TypeNames.isNumbered(type)
        : Identities.showsIdentity(value.getClass()) && !(value instanceof Formattable);
  }

  /** Shows an object to a formatter. */
  private record Shown(Object object) {
    @Override
    public String toString() {
      return Texts.toString(object);
    }

    @Override
    public int hashCode() {
      return HashCodes.hashCode(object);
    }
  }
}
