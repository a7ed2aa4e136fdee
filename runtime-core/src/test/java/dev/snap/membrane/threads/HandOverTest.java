package dev.snap.membrane.threads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where one thread hands over to another both go on for a moment. Each class that is initialized
 * then moves the identity hashes of the thread that is first to need it, so none may be.
 */
class HandOverTest {

  @ParameterizedTest
  @ValueSource(strings = {"ends", "waits", "notifies", "interrupts"})
  void initializesNoClass(String way) throws Exception {
    List<String> lines = run(way);
    int begins = lines.lastIndexOf(HandOver.BEGINS);
    int ends = lines.indexOf(HandOver.ENDS);
    assertThat(lines).as("a class that was initialized").anyMatch(HandOverTest::initializes);
    assertThat(begins).isPositive();
    assertThat(lines.subList(begins, ends).stream().filter(HandOverTest::initializes)).isEmpty();
  }

  private static boolean initializes(String line) {
    return line.contains(" Initializing '");
  }

  private static List<String> run(String way) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+init=info:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                HandOver.class.getName(),
                way)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }
}
