package dev.snap.runner;

import java.nio.file.Path;

/** Runs a snapshot until it is killed. */
final class RunnerMain {
  private RunnerMain() {}

  public static void main(String[] arguments) throws Exception {
    LocalRun run = LocalRun.start(RunRequest.of(Path.of(arguments[0]), System.out));
    System.out.println("all ready: " + run.services());
    Thread.currentThread().join();
  }
}
