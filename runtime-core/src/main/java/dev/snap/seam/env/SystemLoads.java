package dev.snap.seam.env;

import com.sun.management.OperatingSystemMXBean;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codecs;

/** How busy the machine is: recorded before live. */
public final class SystemLoads {
  private SystemLoads() {}

  @Replaces(value = java.lang.management.OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static double getSystemLoadAverage(java.lang.management.OperatingSystemMXBean system) {
    return share("OperatingSystemMXBean.getSystemLoadAverage", system::getSystemLoadAverage);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static double getCpuLoad(OperatingSystemMXBean system) {
    return share("OperatingSystemMXBean.getCpuLoad", system::getCpuLoad);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static double getProcessCpuLoad(OperatingSystemMXBean system) {
    return share("OperatingSystemMXBean.getProcessCpuLoad", system::getProcessCpuLoad);
  }

  private static double share(String operation, Effect<Double> effect) {
    return Door.cross(Action.of(Surface.RUNTIME, operation), Codecs.DOUBLE, effect);
  }
}
