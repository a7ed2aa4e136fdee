package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a thread draws follows from the recorded seed, whatever number the JVM gave the thread. */
class ThreadDrawsTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.*;
      public class Probe {
        static String draw() { return ThreadLocalRandom.current().nextLong(1_000_000) + " "; }
        public static Object run(java.nio.file.Path dir) throws Exception {
          ThreadPoolExecutor pool =
              new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
          return draw() + pool.submit(() -> draw()).get() + pool.submit(() -> draw()).get() + draw();
        }
      }
      """;

  @TempDir static Path scratch;

  @Test
  void aWorkerDrawsTheSameInReplay() throws Throwable {
    Rewritten probe = Rewritten.of(scratch, new Sources().add("Probe", SOURCE));
    TapePhase recording = TapePhase.recording();
    Object recorded = run(probe, recording);
    assertThat(run(probe, recording.replaying())).isEqualTo(recorded);
  }

  private static Object run(Rewritten probe, TapePhase phase) throws Throwable {
    try (Service service = probe.open(phase)) {
      return service.call("run");
    }
  }
}
