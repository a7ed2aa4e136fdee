package dev.snap.soundness.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.error.SnapFailure;
import dev.snap.recorder.Progress;
import dev.snap.recorder.RecordedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way in which a bootstrap can go wrong: told by its code and in the user's words, with
 * nothing published, the snapshot before as it was, and no process left.
 */
@Timeout(120)
final class BuildFaultsTest {
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final Set<String> NEVER_END = Set.of("Hangs", "Spins");

  @TempDir static Path directory;
  private static Project project;
  private static String before;

  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final Progress progress = said::add;

  @BeforeAll
  static void buildOnce() throws IOException, InterruptedException {
    project = Project.of(directory, "faults");
    Files.writeString(project.work().resolve("input.txt"), "stock");
    new ProcessBuilder("mkfifo", project.work().resolve("pipe").toString()).start().waitFor();
    project.build("faults.Faults$Good", ENOUGH, line -> {});
    before = project.snapshot();
    project.checkWhole();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Throws | SNAP-0201 | The bootstrap of victim threw java.lang.IllegalStateException: no stock",
        "StackOverflows | SNAP-0201 | The bootstrap of victim threw java.lang.StackOverflowError",
        "Exits | SNAP-0203 | Faults.java:",
        "Halts | SNAP-0203 | Faults.java:",
        "Hangs | SNAP-0202 | faults.Faults$Hangs.boot(Faults.java:",
        "Spins | SNAP-0202 | faults.Faults$Spins.boot(Faults.java:",
        "Deadlocks | SNAP-0211 | join",
        "SwallowsOutOfMemory | SNAP-0243 | Java heap space",
        "Crashes | SNAP-0213 | crash.log",
        "AsksAServiceThatIsDown | SNAP-02[03][124] | Faults",
      })
  void aFaultIsToldByItsCode(String bootstrap, String code, String words) throws IOException {
    String message = failure(bootstrap);
    assertThat(message).containsPattern("^\\[" + code + "] ").contains(words);
    assertNothingHappened();
  }

  @Test
  void aJvmWithoutMemorySaysWhatToGiveIt() throws IOException {
    assertThat(failure("RunsOutOfMemory"))
        .matches(
            "(?s)\\[SNAP-0243] The JVM that ran the bootstraps had no memory left\n"
                + "(    [^\n]*\n)*"
                + "    Terminating due to java\\.lang\\.OutOfMemoryError: Java heap space\n"
                + "  Give it more with -Xmx in its options, or load less\\. Nothing was published\\.");
    assertNothingHappened();
  }

  @Test
  void aJvmThatIsKilledIsADeadOne() throws Exception {
    Path sign = project.work().resolve("recording");
    Files.deleteIfExists(sign);
    Thread killer = new Thread(() -> killOnce(sign), "killer");
    killer.start();
    String message = failure("IsKilled");
    killer.join();
    assertThat(message)
        .startsWith("[SNAP-0213] The JVM that ran the bootstraps died with exit code 137");
    assertNothingHappened();
  }

  @Test
  void whatAProcessLeavesBehindIsEnded() throws IOException {
    String ended = ended("ForksByReflection");
    assertThat(ended + said)
        .containsPattern("\\[SNAP-02\\d\\d]|The bootstraps left \\d+ processes behind");
    assertThat(project.processes()).isEmpty();
  }

  @Test
  void aThreadThatIsLeftOverHoldsNothingUp() throws IOException {
    assertThat(ended("LeavesAThread")).isEqualTo("built");
    assertThat(project.processes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Floods", "FloodsInOneLine"})
  void aFloodOfOutputIsCut(String bootstrap) throws IOException {
    assertThat(ended(bootstrap)).isEqualTo("built");
    assertThat(said.stream().mapToInt(String::length).sum()).isLessThan(5 << 20);
    assertThat(project.processes()).isEmpty();
  }

  @Test
  void standardInputHoldsNothingUp() throws IOException {
    assertThat(ended("ReadsStandardInput")).containsPattern("built|^\\[SNAP-02\\d\\d] ");
    assertThat(project.processes()).isEmpty();
  }

  private String ended(String bootstrap) throws IOException {
    try {
      project.build("faults.Faults$" + bootstrap, timeout(bootstrap), progress);
      before = project.snapshot();
      return "built";
    } catch (SnapFailure | RecordedFailure failure) {
      return String.valueOf(failure.getMessage());
    }
  }

  private static Duration timeout(String bootstrap) {
    return NEVER_END.contains(bootstrap) ? Duration.ofSeconds(4) : ENOUGH;
  }

  private String failure(String bootstrap) throws IOException {
    String ended = ended(bootstrap);
    assertThat(ended).isNotEqualTo("built");
    return ended;
  }

  private static void assertNothingHappened() throws IOException {
    assertThat(project.snapshot()).isEqualTo(before);
    project.checkWhole();
    assertThat(project.output().resolve("staging")).doesNotExist();
    assertThat(project.processes()).isEmpty();
  }

  private static void killOnce(Path sign) {
    while (!Files.exists(sign)) {
      Thread.onSpinWait();
    }
    ProcessHandle.current()
        .descendants()
        .filter(each -> each.info().commandLine().orElse("").contains("RecorderMain"))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
