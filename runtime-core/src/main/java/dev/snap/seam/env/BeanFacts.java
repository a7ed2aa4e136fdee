package dev.snap.seam.env;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM's beans tell of the machine in words. Behind most of it are system properties: the
 * same are let in, and recorded, as where the service asks for the property itself.
 */
public final class BeanFacts {
  private BeanFacts() {}

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static @Nullable String getName(OperatingSystemMXBean system) {
    return Door.live() ? system.getName() : SystemProperties.getProperty("os.name");
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static @Nullable String getArch(OperatingSystemMXBean system) {
    return Door.live() ? system.getArch() : SystemProperties.getProperty("os.arch");
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static @Nullable String getVersion(OperatingSystemMXBean system) {
    return Door.live() ? system.getVersion() : SystemProperties.getProperty("os.version");
  }

  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static String getClassPath(RuntimeMXBean runtime) {
    return Door.live() ? runtime.getClassPath() : orEmpty("java.class.path");
  }

  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static String getLibraryPath(RuntimeMXBean runtime) {
    return Door.live() ? runtime.getLibraryPath() : orEmpty("java.library.path");
  }

  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static Map<String, String> getSystemProperties(RuntimeMXBean runtime) {
    return Door.live()
        ? runtime.getSystemProperties()
        : new TreeMap<>(PropertyStore.instance().all());
  }

  private static String orEmpty(String property) {
    String value = SystemProperties.getProperty(property);
    return value == null ? "" : value;
  }
}
