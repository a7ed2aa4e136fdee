package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;

/** Refuses other processes. */
public final class Processes {
  private Processes() {}

  @Guards(
      value = ProcessBuilder.class,
      names = {"start", "startPipeline"})
  @Guards(value = Runtime.class, names = "exec")
  public static void start(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.PROCESS,
          operation,
          "starts a process in the bootstrap",
          "Run the program in an earlier step of the build, and read its result from a file.");
    }
  }

  @Guards(
      value = ProcessHandle.class,
      names = {"allProcesses", "children", "descendants", "info", "of", "parent"})
  public static void look(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.PROCESS,
          operation,
          "looks at the processes of the build machine",
          "Ask when the service is live: each replica is a process of its own.");
    }
  }

  @Guards(value = ProcessBuilder.class, names = "environment")
  public static void environment(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.PROCESS,
          operation,
          "copies all environment variables of the build machine",
          "Set the variables of a process where it is started, when the service is live.");
    }
  }
}
