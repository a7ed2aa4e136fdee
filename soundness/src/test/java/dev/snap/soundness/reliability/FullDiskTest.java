package dev.snap.soundness.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.snap.error.SnapFailure;
import dev.snap.recorder.RecordedFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds on a disk that becomes full, at ever later moments until there is room enough: a file
 * system in memory of a fixed size. Where none can be mounted, which takes root, this is skipped.
 */
@Timeout(900)
final class FullDiskTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final String GOOD = "faults.Faults$Good";
  private static final long STEP = Long.getLong("snap.disk.step", 3 << 20);

  @TempDir Path directory;
  private Path disk;
  private Project project;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(directory.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256m", "snap", disk.toString())
            .start();
    assumeTrue(mount.waitFor() == 0, "no file system can be mounted here");
    project = Project.of(directory, "faults").writingTo(disk.resolve("snap"));
  }

  @AfterEach
  void unmount() throws Exception {
    new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
  }

  @Test
  void theSnapshotBeforeStaysWholeUntilThereIsRoomForTheNextOne() throws IOException {
    change(0);
    project.build(GOOD, TIMEOUT, line -> {});
    String before = project.snapshot();
    long free = Files.getFileStore(disk).getUsableSpace();
    List<String> failures = new ArrayList<>();
    for (long room = 1 << 16; ; room += STEP) {
      change(room);
      fill(free - room);
      String failure = failure();
      if (failure.isEmpty()) {
        break;
      }
      assertThat(failure).containsPattern("^\\[SNAP-02(13|16|17|42)] ");
      assertThat(failure).contains("No space left on device");
      failures.add(failure.lines().findFirst().orElse(""));
      assertThat(project.snapshot()).isEqualTo(before);
      project.checkWhole();
      assertThat(project.processes()).isEmpty();
      assertThat(project.output().resolve("staging")).doesNotExist();
    }
    failures.forEach(System.out::println);
    assertThat(failures).hasSizeGreaterThan(2);
    assertThat(project.snapshot()).isNotEqualTo(before);
    project.checkWhole();
  }

  private String failure() throws IOException {
    try {
      project.build(GOOD, TIMEOUT, line -> {});
      return "";
    } catch (SnapFailure | RecordedFailure failure) {
      return String.valueOf(failure.getMessage());
    }
  }

  private void fill(long bytes) throws IOException {
    Path ballast = disk.resolve("ballast");
    Files.deleteIfExists(ballast);
    byte[] block = new byte[1 << 16];
    try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
      for (long written = 0; written < bytes; written += block.length) {
        file.write(block, 0, (int) Math.min(block.length, bytes - written));
      }
    }
  }

  private void change(long round) throws IOException {
    Files.writeString(project.work().resolve("input.txt"), "stock " + round);
  }
}
