package dev.snap.seam.env;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codecs;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import org.jspecify.annotations.Nullable;

/**
 * What the beans of the JVM say of memory, collections, classes and the machine. What they say of
 * threads is refused; what else they know the tripwire finds.
 */
public final class ManagementFigures {
  private ManagementFigures() {}

  @Replaces(value = MemoryMXBean.class, kind = Kind.INSTANCE)
  public static MemoryUsage getHeapMemoryUsage(MemoryMXBean memory) {
    return there(usage("MemoryMXBean.getHeapMemoryUsage", memory::getHeapMemoryUsage));
  }

  @Replaces(value = MemoryMXBean.class, kind = Kind.INSTANCE)
  public static MemoryUsage getNonHeapMemoryUsage(MemoryMXBean memory) {
    return there(usage("MemoryMXBean.getNonHeapMemoryUsage", memory::getNonHeapMemoryUsage));
  }

  @Replaces(value = MemoryPoolMXBean.class, kind = Kind.INSTANCE)
  public static @Nullable MemoryUsage getUsage(MemoryPoolMXBean pool) {
    return usage("MemoryPoolMXBean.getUsage", pool::getUsage);
  }

  @Replaces(value = MemoryPoolMXBean.class, kind = Kind.INSTANCE)
  public static @Nullable MemoryUsage getPeakUsage(MemoryPoolMXBean pool) {
    return usage("MemoryPoolMXBean.getPeakUsage", pool::getPeakUsage);
  }

  @Replaces(value = MemoryPoolMXBean.class, kind = Kind.INSTANCE)
  public static @Nullable MemoryUsage getCollectionUsage(MemoryPoolMXBean pool) {
    return usage("MemoryPoolMXBean.getCollectionUsage", pool::getCollectionUsage);
  }

  @Replaces(value = BufferPoolMXBean.class, kind = Kind.INSTANCE)
  public static long getCount(BufferPoolMXBean pool) {
    return figure("BufferPoolMXBean.getCount", pool::getCount);
  }

  @Replaces(value = BufferPoolMXBean.class, kind = Kind.INSTANCE)
  public static long getTotalCapacity(BufferPoolMXBean pool) {
    return figure("BufferPoolMXBean.getTotalCapacity", pool::getTotalCapacity);
  }

  @Replaces(value = BufferPoolMXBean.class, kind = Kind.INSTANCE)
  public static long getMemoryUsed(BufferPoolMXBean pool) {
    return figure("BufferPoolMXBean.getMemoryUsed", pool::getMemoryUsed);
  }

  @Replaces(value = GarbageCollectorMXBean.class, kind = Kind.INSTANCE)
  public static long getCollectionCount(GarbageCollectorMXBean collector) {
    return figure("GarbageCollectorMXBean.getCollectionCount", collector::getCollectionCount);
  }

  @Replaces(value = GarbageCollectorMXBean.class, kind = Kind.INSTANCE)
  public static long getCollectionTime(GarbageCollectorMXBean collector) {
    return figure("GarbageCollectorMXBean.getCollectionTime", collector::getCollectionTime);
  }

  @Replaces(value = ClassLoadingMXBean.class, kind = Kind.INSTANCE)
  public static long getTotalLoadedClassCount(ClassLoadingMXBean classes) {
    return figure("ClassLoadingMXBean.getTotalLoadedClassCount", classes::getTotalLoadedClassCount);
  }

  @Replaces(value = ClassLoadingMXBean.class, kind = Kind.INSTANCE)
  public static int getLoadedClassCount(ClassLoadingMXBean classes) {
    return (int)
        figure(
            "ClassLoadingMXBean.getLoadedClassCount", () -> (long) classes.getLoadedClassCount());
  }

  @Replaces(value = ClassLoadingMXBean.class, kind = Kind.INSTANCE)
  public static long getUnloadedClassCount(ClassLoadingMXBean classes) {
    return figure("ClassLoadingMXBean.getUnloadedClassCount", classes::getUnloadedClassCount);
  }

  @Replaces(value = CompilationMXBean.class, kind = Kind.INSTANCE)
  public static long getTotalCompilationTime(CompilationMXBean compiler) {
    return figure("CompilationMXBean.getTotalCompilationTime", compiler::getTotalCompilationTime);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getTotalMemorySize(OperatingSystemMXBean system) {
    return figure("OperatingSystemMXBean.getTotalMemorySize", system::getTotalMemorySize);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getFreeMemorySize(OperatingSystemMXBean system) {
    return figure("OperatingSystemMXBean.getFreeMemorySize", system::getFreeMemorySize);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getTotalSwapSpaceSize(OperatingSystemMXBean system) {
    return figure("OperatingSystemMXBean.getTotalSwapSpaceSize", system::getTotalSwapSpaceSize);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getFreeSwapSpaceSize(OperatingSystemMXBean system) {
    return figure("OperatingSystemMXBean.getFreeSwapSpaceSize", system::getFreeSwapSpaceSize);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getCommittedVirtualMemorySize(OperatingSystemMXBean system) {
    return figure(
        "OperatingSystemMXBean.getCommittedVirtualMemorySize",
        system::getCommittedVirtualMemorySize);
  }

  @Replaces(value = OperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getProcessCpuTime(OperatingSystemMXBean system) {
    return figure("OperatingSystemMXBean.getProcessCpuTime", system::getProcessCpuTime);
  }

  @Replaces(value = UnixOperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getMaxFileDescriptorCount(UnixOperatingSystemMXBean system) {
    return figure(
        "UnixOperatingSystemMXBean.getMaxFileDescriptorCount", system::getMaxFileDescriptorCount);
  }

  @Replaces(value = UnixOperatingSystemMXBean.class, kind = Kind.INSTANCE)
  public static long getOpenFileDescriptorCount(UnixOperatingSystemMXBean system) {
    return figure(
        "UnixOperatingSystemMXBean.getOpenFileDescriptorCount", system::getOpenFileDescriptorCount);
  }

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

  private static MemoryUsage there(@Nullable MemoryUsage usage) {
    if (usage == null) {
      throw new IllegalStateException("the JVM has no figures of its memory");
    }
    return usage;
  }

  /** Four figures that belong together, as a text. */
  private static @Nullable MemoryUsage usage(
      String operation, Effect<@Nullable MemoryUsage> effect) {
    String text =
        Door.cross(
            Action.of(Surface.RUNTIME, operation), Codecs.STRING, () -> text(effect.perform()));
    if (text.isEmpty()) {
      return null;
    }
    String[] figures = text.split(" ", -1);
    return new MemoryUsage(
        Long.parseLong(figures[0]),
        Long.parseLong(figures[1]),
        Long.parseLong(figures[2]),
        Long.parseLong(figures[3]));
  }

  private static String text(@Nullable MemoryUsage usage) {
    return usage == null
        ? ""
        : usage.getInit()
            + " "
            + usage.getUsed()
            + " "
            + usage.getCommitted()
            + " "
            + usage.getMax();
  }

  private static long figure(String operation, Effect<Long> effect) {
    return Door.cross(Action.of(Surface.RUNTIME, operation), Codecs.LONG, effect);
  }

  private static double share(String operation, Effect<Double> effect) {
    return Door.cross(Action.of(Surface.RUNTIME, operation), Codecs.DOUBLE, effect);
  }
}
