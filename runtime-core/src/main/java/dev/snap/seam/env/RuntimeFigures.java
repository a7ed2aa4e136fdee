package dev.snap.seam.env;

import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codecs;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.RuntimeMXBean;

/** What the JVM says of itself: processors, memory, process. */
public final class RuntimeFigures {
  private RuntimeFigures() {}

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static int availableProcessors(Runtime runtime) {
    return Door.live()
        ? runtime.availableProcessors()
        : (int) figure("Runtime.availableProcessors", () -> (long) runtime.availableProcessors());
  }

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static long maxMemory(Runtime runtime) {
    return Door.live() ? runtime.maxMemory() : figure("Runtime.maxMemory", runtime::maxMemory);
  }

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static long totalMemory(Runtime runtime) {
    return Door.live()
        ? runtime.totalMemory()
        : figure("Runtime.totalMemory", runtime::totalMemory);
  }

  @Replaces(value = Runtime.class, kind = Kind.INSTANCE)
  public static long freeMemory(Runtime runtime) {
    return Door.live() ? runtime.freeMemory() : figure("Runtime.freeMemory", runtime::freeMemory);
  }

  @Replaces(value = ProcessHandle.class, kind = Kind.INSTANCE)
  public static long pid(ProcessHandle process) {
    return Door.live() ? process.pid() : figure("ProcessHandle.pid", process::pid);
  }

  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static long getPid(RuntimeMXBean runtime) {
    return Door.live() ? runtime.getPid() : figure("RuntimeMXBean.getPid", runtime::getPid);
  }

  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static long getStartTime(RuntimeMXBean runtime) {
    return Door.live()
        ? runtime.getStartTime()
        : figure("RuntimeMXBean.getStartTime", runtime::getStartTime);
  }

  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static long getUptime(RuntimeMXBean runtime) {
    return Door.live()
        ? runtime.getUptime()
        : figure("RuntimeMXBean.getUptime", runtime::getUptime);
  }

  /** The process and, where the JDK gives the machine's name, nothing of the build machine. */
  @Replaces(value = RuntimeMXBean.class, kind = Kind.INSTANCE)
  public static String getName(RuntimeMXBean runtime) {
    return Door.live()
        ? runtime.getName()
        : figure("RuntimeMXBean.getName", runtime::getPid) + "@localhost";
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static int getAvailableProcessors(OperatingSystemMXBean system) {
    return Door.live()
        ? system.getAvailableProcessors()
        : (int)
            figure(
                "OperatingSystemMXBean.getAvailableProcessors",
                () -> (long) system.getAvailableProcessors());
  }

  private static long figure(String operation, Effect<Long> effect) {
    return Door.cross(Action.of(Surface.RUNTIME, operation), Codecs.LONG, effect);
  }
}
