package dev.snap.seam.process;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;

/** Other processes, the end of this one, and native code. */
public final class Processes {
  private Processes() {}

  @Guards(
      value = ProcessBuilder.class,
      names = {"start", "startPipeline"})
  @Guards(value = Runtime.class, names = "exec")
  public static void refuseProcess(String operation) {
    refuse(
        SnapCode.PROCESS,
        operation + " starts a process during the bootstrap",
        "Start it after the bootstrap has returned, or before the build.");
  }

  @Guards(value = System.class, names = "exit")
  @Guards(
      value = Runtime.class,
      names = {"exit", "halt"})
  public static void refuseExit(String operation) {
    refuse(
        SnapCode.EXIT,
        operation + " tried to end the JVM during the bootstrap",
        "Throw an exception instead: it fails the build with its message.");
  }

  @Guards(
      value = System.class,
      names = {"load", "loadLibrary"})
  @Guards(
      value = Runtime.class,
      names = {"load", "loadLibrary"})
  public static void refuseNative(String operation) {
    refuse(
        SnapCode.NATIVE_CODE,
        operation + " loads native code during the bootstrap",
        "Load it when it is first used, after the bootstrap has returned, or use a library"
            + " without native code.");
  }

  private static void refuse(SnapCode code, String fact, String nextStep) {
    if (!Door.live()) {
      throw Door.refuse(new SnapFailure(code, fact, nextStep));
    }
  }
}
