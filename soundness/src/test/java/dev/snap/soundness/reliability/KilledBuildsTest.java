package dev.snap.soundness.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.recorder.publish.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds that are killed at random moments, and then once more: the snapshot before is whole or the
 * new one is, nothing of the build runs on, and the next one succeeds. {@code -Dsnap.kills=60} for
 * the long form; the seed is printed.
 */
@Timeout(1800)
final class KilledBuildsTest {
  private static final int KILLS = Integer.getInteger("snap.kills", 8);
  private static final String GOOD = "faults.Faults$Good";

  @TempDir Path directory;
  private final long seed = Long.getLong("snap.kills.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private Project project;
  private long millis;

  @BeforeEach
  void buildOnce() throws Exception {
    project = Project.of(directory, "faults");
    change(0);
    assertThat(build().waitFor()).isZero();
    change(1);
    long start = System.nanoTime();
    assertThat(build().waitFor()).isZero();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println("seed " + seed + ", a build takes " + millis + " ms");
  }

  @Test
  void whatIsKilledLeavesTheOldSnapshotOrTheNewOneWhole() throws Exception {
    int published = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String before = project.snapshot();
      change(kill + 2);
      Process build = build();
      if (!build.waitFor(random.nextLong(millis * 11 / 10), TimeUnit.MILLISECONDS)) {
        victim(build, kill % 3).destroyForcibly();
      }
      assertThat(build.waitFor(60, TimeUnit.SECONDS)).as("the build ends").isTrue();
      awaitNoProcess();
      project.checkWhole();
      if (!project.snapshot().equals(before)) {
        published++;
      }
    }
    System.out.println(KILLS + " kills, of which " + published + " came after the publication");
    change(-1);
    project.build(GOOD, Duration.ofMinutes(1), line -> {});
    project.checkWhole();
    assertThat(project.output().resolve("staging")).doesNotExist();
    assertThat(Files.list(new SnapshotStore(project.output()).required().getParent())).hasSize(1);
  }

  /**
   * The whole build twice of three times, else only one JVM that it has forked, if there is one.
   */
  private static ProcessHandle victim(Process build, int turn) {
    if (turn < 2) {
      return build.toHandle();
    }
    List<ProcessHandle> forks = build.descendants().filter(each -> isJava(each)).toList();
    return forks.isEmpty() ? build.toHandle() : forks.get(0);
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/java");
  }

  /** What ends the forks of a killed JVM is another process: it is given a moment. */
  private void awaitNoProcess() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!project.processes().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(project.processes()).isEmpty();
  }

  private void change(int round) throws IOException {
    Files.writeString(project.work().resolve("input.txt"), "stock " + round);
  }

  private Process build() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            BuildMain.class.getName(),
            directory.toString(),
            GOOD)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
        .start();
  }
}
