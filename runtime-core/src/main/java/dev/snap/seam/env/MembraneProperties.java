package dev.snap.seam.env;

import dev.snap.seam.Door;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What {@link System#getProperties} gives before live: a copy that passes on what is set through
 * it. Safe for many threads.
 */
final class MembraneProperties extends Properties {
  private static final long serialVersionUID = 1L;

  MembraneProperties(Map<String, String> values) {
    values.forEach(super::put);
  }

  @Override
  public @Nullable String getProperty(String key) {
    return key.isEmpty() ? null : SystemProperties.getProperty(key);
  }

  @Override
  public @Nullable String getProperty(String key, @Nullable String fallback) {
    String value = getProperty(key);
    return value == null ? fallback : value;
  }

  @Override
  public synchronized @Nullable Object put(Object key, Object value) {
    if (key instanceof String name && value instanceof String text && !name.isEmpty()) {
      SystemProperties.setProperty(name, text);
    }
    return super.put(key, value);
  }

  @Override
  public synchronized @Nullable Object setProperty(String key, String value) {
    return put(key, value);
  }

  @Override
  public synchronized void putAll(Map<?, ?> values) {
    values.forEach(this::put);
  }

  @Override
  public synchronized @Nullable Object putIfAbsent(Object key, Object value) {
    Object known = get(key);
    return known == null ? put(key, value) : known;
  }

  @Override
  public synchronized @Nullable Object remove(Object key) {
    if (key instanceof String name && !name.isEmpty()) {
      SystemProperties.clearProperty(name);
    }
    return super.remove(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    return Door.live() && key instanceof String name ? getProperty(name) : super.get(key);
  }
}
