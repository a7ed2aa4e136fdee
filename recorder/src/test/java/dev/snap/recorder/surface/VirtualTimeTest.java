package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clocks agree with what a bootstrap has slept, though sleeping takes no time. */
@Timeout(60)
class VirtualTimeTest {
  @TempDir Path scratch;

  @Test
  void aLoopThatSleepsUntilADeadlineEnds() throws Throwable {
    assertThat(
            notes(
                """
                long end = System.currentTimeMillis() + 3_600_000;
                int rounds = 0;
                while (System.currentTimeMillis() < end) {
                  Thread.sleep(600_000);
                  rounds++;
                }
                note("" + rounds);
                """))
        .isEqualTo("6");
  }

  @Test
  void allClocksHaveMovedAfterASleep() throws Throwable {
    assertThat(
            notes(
                """
                java.time.Instant time = java.time.Instant.now();
                java.time.Clock clock = java.time.Clock.systemUTC();
                long millis = clock.millis();
                long nanos = System.nanoTime();
                Thread.sleep(7_200_000);
                note("" + java.time.Duration.between(time, java.time.Instant.now()).toHours());
                note("" + (clock.millis() - millis) / 3_600_000);
                note("" + (System.nanoTime() - nanos) / 3_600_000_000_000L);
                """))
        .isEqualTo("2 2 2");
  }

  @Test
  void aTimeOfDayIsWaitedFor() throws Throwable {
    assertThat(
            notes(
                """
                long start = System.currentTimeMillis();
                LockSupport.parkUntil(start + 3_600_000);
                note("" + (System.currentTimeMillis() - start) / 3_600_000);
                ReentrantLock lock = new ReentrantLock();
                lock.lock();
                note("" + lock.newCondition().awaitUntil(new Date(start + 7_200_000)));
                CountDownLatch latch = new CountDownLatch(1);
                new Timer(true).schedule(
                    new TimerTask() { @Override public void run() { latch.countDown(); } },
                    new Date(start + 10_800_000));
                latch.await();
                note("" + (System.currentTimeMillis() - start) / 3_600_000);
                """))
        .isEqualTo("1 false 3");
  }

  @Test
  void aLoopThatOnlyLooksAtTheClockEndsWhereItEnded() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            """
            long end = System.nanoTime() + 2_000_000;
            int rounds = 0;
            while (System.nanoTime() < end) rounds++;
            note("" + rounds);
            """);
    assertThat(program.run().notes()).matches("\\d+");
  }

  @Test
  void aWaitThatGetsAnotherLengthIsNoticed() throws Throwable {
    String body =
        """
        new Thread(() -> note("ran")).start();
        long left = System.currentTimeMillis();
        LockSupport.parkUntil(left + %s);
        new Date();
        """;
    ThreadProgram recorded = ThreadProgram.of(scratch.resolve("a"), body.formatted("1000"));
    ThreadProgram changed = ThreadProgram.of(scratch.resolve("b"), body.formatted("-1000"));
    TapePhase recording = TapePhase.recording();
    recorded.run(recording);
    assertThatThrownBy(() -> changed.run(recording.replaying()))
        .isInstanceOf(TapePhase.Mismatch.class)
        .hasMessageStartingWith("WRONG ");
  }

  @Test
  void replayTakesNoTime() throws Throwable {
    long start = System.nanoTime();
    notes("Thread.sleep(86_400_000);");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.HOURS.toNanos(1));
  }

  private String notes(String body) throws Throwable {
    return ThreadProgram.of(scratch, body).run().notes();
  }
}
