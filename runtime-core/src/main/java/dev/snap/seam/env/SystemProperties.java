package dev.snap.seam.env;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** System properties, each membrane with its own. */
public final class SystemProperties {
  private SystemProperties() {}

  @Replaces(System.class)
  public static @Nullable String getProperty(String key) {
    return Door.live() ? System.getProperty(key) : PropertyStore.instance().read(checked(key));
  }

  @Replaces(System.class)
  public static @Nullable String getProperty(String key, @Nullable String fallback) {
    if (Door.live()) {
      return System.getProperty(key, fallback);
    }
    String value = getProperty(key);
    return value == null ? fallback : value;
  }

  @Replaces(System.class)
  public static @Nullable String setProperty(String key, String value) {
    if (Door.live()) {
      return System.setProperty(key, value);
    }
    if (value == null) {
      throw new NullPointerException();
    }
    return PropertyStore.instance().write(checked(key), value);
  }

  @Replaces(System.class)
  public static @Nullable String clearProperty(String key) {
    return Door.live()
        ? System.clearProperty(key)
        : PropertyStore.instance().write(checked(key), null);
  }

  @Replaces(System.class)
  public static Properties getProperties() {
    return Door.live()
        ? System.getProperties()
        : new MembraneProperties(PropertyStore.instance().all());
  }

  /** Refuses to take over a whole set of properties. */
  @Guards(value = System.class, names = "setProperties")
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw Door.refuse(
          new SnapFailure(
              SnapCode.UNCOVERED,
              operation + " replaces all system properties at once, which a bootstrap cannot do",
              "Set them one by one with System.setProperty."));
    }
  }

  @Replaces(Boolean.class)
  public static boolean getBoolean(@Nullable String key) {
    return Boolean.parseBoolean(orNull(key));
  }

  @Replaces(Integer.class)
  public static @Nullable Integer getInteger(@Nullable String key) {
    return getInteger(key, null);
  }

  @Replaces(Integer.class)
  public static Integer getInteger(@Nullable String key, int fallback) {
    Integer value = getInteger(key, null);
    return value == null ? Integer.valueOf(fallback) : value;
  }

  @Replaces(Integer.class)
  public static @Nullable Integer getInteger(@Nullable String key, @Nullable Integer fallback) {
    String value = orNull(key);
    try {
      return value == null ? fallback : Integer.decode(value);
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  @Replaces(Long.class)
  public static @Nullable Long getLong(@Nullable String key) {
    return getLong(key, null);
  }

  @Replaces(Long.class)
  public static Long getLong(@Nullable String key, long fallback) {
    Long value = getLong(key, null);
    return value == null ? Long.valueOf(fallback) : value;
  }

  @Replaces(Long.class)
  public static @Nullable Long getLong(@Nullable String key, @Nullable Long fallback) {
    String value = orNull(key);
    try {
      return value == null ? fallback : Long.decode(value);
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  /** A property, {@code null} also where there can be none of that name. */
  private static @Nullable String orNull(@Nullable String key) {
    return key == null || key.isEmpty() ? null : getProperty(key);
  }

  private static String checked(String key) {
    if (key == null) {
      throw new NullPointerException("key can't be null");
    }
    if (key.isEmpty()) {
      throw new IllegalArgumentException("key can't be empty");
    }
    return key;
  }
}
