package dev.snap.seam.jvm;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.refused.Refused;
import java.io.Console;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLConnection;
import org.jspecify.annotations.Nullable;

/** Refuses to look at all threads of the JVM, and to set what can be set once for all. */
public final class WholeJvm {
  private WholeJvm() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Thread.class,
      names = {"getAllStackTraces", "activeCount", "enumerate"})
  @Guards(
      value = ThreadGroup.class,
      names = {"activeCount", "activeGroupCount", "enumerate", "interrupt", "list"})
  @Guards(
      value = ThreadMXBean.class,
      names = {
        "dumpAllThreads",
        "findDeadlockedThreads",
        "findMonitorDeadlockedThreads",
        "getAllThreadIds",
        "getCurrentThreadCpuTime",
        "getCurrentThreadUserTime",
        "getDaemonThreadCount",
        "getPeakThreadCount",
        "getThreadCount",
        "getThreadCpuTime",
        "getThreadInfo",
        "getThreadUserTime",
        "getTotalStartedThreadCount"
      })
  public static void look(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.WHOLE_JVM,
          operation,
          "looks at all threads of the build's JVM",
          "Ask when the service is live.");
    }
  }

  /** Runs before such a call; does nothing once live. */
  @Guards(value = URL.class, names = "setURLStreamHandlerFactory")
  @Guards(
      value = URLConnection.class,
      names = {"setContentHandlerFactory", "setFileNameMap"})
  public static void setOnce(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.WHOLE_JVM,
          operation,
          "changes all services of the build, which share a JVM",
          "Give the handler to the URL that needs it, or set it when the service is live.");
    }
  }

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Object.class,
      type = "com.sun.tools.attach.VirtualMachine",
      names = {"attach", "list"})
  public static void attach(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.WHOLE_JVM,
          operation,
          "looks for other JVMs on the build machine",
          "Look when the service is live.");
    }
  }

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Object.class,
      type = "sun.misc.Signal",
      names = {"handle", "raise"})
  public static void signal(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.WHOLE_JVM,
          operation,
          "handles signals of the build's JVM",
          "Handle signals when the service is live.");
    }
  }

  /** There is none before live: a build has no console. */
  @Replaces(System.class)
  public static @Nullable Console console() {
    return Door.live() ? System.console() : null;
  }
}
