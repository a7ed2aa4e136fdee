package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bootstraps that cannot go on say who waits for what, and never hang. */
class ThreadStuckTest {
  @TempDir Path scratch;

  @Test
  void reportsALatchThatNobodyOpens() throws Throwable {
    assertThat(
            refusal(
                """
                CountDownLatch never = new CountDownLatch(1);
                BlockingQueue<String> empty = new LinkedBlockingQueue<>();
                Thread worker = new Thread(() -> {
                  try { empty.take(); } catch (InterruptedException e) { note("interrupted"); }
                  never.countDown();
                }, "worker");
                worker.start();
                never.await();
                """))
        .isEqualTo(
            """
            [SNAP-0211] The bootstrap of probe waits for what no thread of it can bring about:
                main waits in CountDownLatch.await (Probe.java:%d)
                worker waits in BlockingQueue.take (Probe.java:%d)
              Start what is waited for inside the bootstrap, or wait for it after the bootstrap.\
            """
                .formatted(FIRST_LINE + 7, FIRST_LINE + 3));
  }

  @Test
  void reportsADeadlockOfLocks() throws Throwable {
    assertThat(
            refusal(
                """
                Lock first = new ReentrantLock();
                Lock second = new ReentrantLock();
                Thread other = new Thread(() -> {
                  second.lock();
                  Thread.yield();
                  first.lock();
                }, "other");
                first.lock();
                other.start();
                Thread.yield();
                second.lock();
                """))
        .isEqualTo(
            """
            [SNAP-0211] The bootstrap of probe waits for what no thread of it can bring about:
                other waits in Lock.lock (Probe.java:%d)
                main waits in Lock.lock (Probe.java:%d)
              Start what is waited for inside the bootstrap, or wait for it after the bootstrap.\
            """
                .formatted(FIRST_LINE + 5, FIRST_LINE + 10));
  }

  @Test
  void reportsAThreadThatNeedsAMonitorOfOneThatWaits() throws Throwable {
    assertThat(
            refusal(
                """
                Object monitor = new Object();
                Thread other = new Thread(() -> {
                  synchronized (monitor) { note("never"); }
                }, "other");
                other.start();
                synchronized (monitor) {
                  other.join();
                }
                """))
        .isEqualTo(
            """
            [SNAP-0211] The bootstrap of probe stands still: other is blocked (Probe.java:%d) while others wait:
                main waits in Thread.join of other (Probe.java:%d)
              Do not wait inside a synchronized block that another thread needs; use a java.util.concurrent lock there, or do it after the bootstrap.\
            """
                .formatted(FIRST_LINE + 2, FIRST_LINE + 6));
  }

  @Test
  void reportsABootstrapThatNeedsAMonitorOfAThreadThatWaits() throws Throwable {
    assertThat(
            refusal(
                """
                Object monitor = new Object();
                CountDownLatch latch = new CountDownLatch(1);
                Thread other = new Thread(() -> {
                  synchronized (monitor) {
                    try { latch.await(); } catch (InterruptedException e) { note("interrupted"); }
                  }
                }, "other");
                other.start();
                Thread.yield();
                synchronized (monitor) { latch.countDown(); }
                other.join();
                """))
        .isEqualTo(
            """
            [SNAP-0211] The bootstrap of probe stands still: main is blocked (Probe.java:%d) while others wait:
                other waits in CountDownLatch.await (Probe.java:%d)
              Do not wait inside a synchronized block that another thread needs; use a java.util.concurrent lock there, or do it after the bootstrap.\
            """
                .formatted(FIRST_LINE + 9, FIRST_LINE + 4));
  }

  @Test
  void reportsAWaitThatOnlyTicksGoOnDuring() throws Throwable {
    assertThat(
            refusal(
                """
                new Thread(() -> {
                  try { while (true) Thread.sleep(1000); } catch (InterruptedException e) { note("interrupted"); }
                }, "ticker").start();
                new CountDownLatch(1).await();
                """))
        .isEqualTo(
            """
            [SNAP-0211] The bootstrap of probe waits for what no thread of it can bring about:
                main waits in CountDownLatch.await (Probe.java:%d)
                ticker waits in Thread.sleep (Probe.java:%d)
              Start what is waited for inside the bootstrap, or wait for it after the bootstrap.\
            """
                .formatted(FIRST_LINE + 3, FIRST_LINE + 1));
  }

  @Test
  void refusesWhatItDoesNotCover() throws Throwable {
    assertThat(refusal("new Exchanger<String>().exchange(\"a\");"))
        .isEqualTo(
            """
            [SNAP-0221] A bootstrap used Exchanger.exchange, whose order a replay cannot repeat
              Use threads, executors and the other classes of java.util.concurrent, or do it after the bootstrap.\
            """);
  }

  /** The line of the source on which the body begins. */
  private static final int FIRST_LINE = ThreadProgram.FIRST_LINE;

  private String refusal(String body) throws Throwable {
    ThreadProgram program = ThreadProgram.of(scratch, body);
    TapePhase phase = TapePhase.recording();
    Throwable thrown = catchThrowable(() -> program.run(phase));
    assertThat(phase.refusals()).hasSize(1);
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(Refusal.class).hasMessage(phase.refusals().get(0));
    }
    return phase.refusals().get(0);
  }
}
