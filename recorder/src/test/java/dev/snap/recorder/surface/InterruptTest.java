package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Interrupts of threads that wait, run, have not begun, or are none of the bootstrap's. */
@Timeout(120)
class InterruptTest {
  private static final int WITH_VIRTUAL_THREADS = 21;
  private static final int OFTEN = 20;

  /** Waits that an interrupt ends. */
  private static final Map<String, String> WAITS =
      new TreeMap<>(
          Map.of(
              "latch", "new CountDownLatch(1).await()",
              "queue", "new LinkedBlockingQueue<String>().take()",
              "hand-over", "new SynchronousQueue<String>().put(\"x\")",
              "sleep", "Thread.sleep(3_600_000)",
              "join", "MAIN.join()",
              "lock", "LOCK.lockInterruptibly()",
              "semaphore", "new Semaphore(0).acquire()",
              "monitor", "synchronized (MONITOR) { MONITOR.wait(); }",
              "condition", "own.lock(); own.newCondition().await()",
              "future", "got(new CompletableFuture<String>())"));

  @TempDir Path scratch;

  @BeforeEach
  void clears() {
    Thread.interrupted();
  }

  @AfterEach
  void noInterruptIsLeft() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> endsAWait() {
    return threads().stream()
        .flatMap(
            thread ->
                WAITS.entrySet().stream()
                    .map(
                        wait ->
                            dynamicTest(
                                wait.getKey() + " of " + thread,
                                () -> endsWait(thread, wait.getValue()))));
  }

  private void endsWait(String thread, String wait) throws Throwable {
    assertThat(
            notes(
                """
                LOCK.lock();
                ReentrantLock own = new ReentrantLock();
                Thread waits = THREAD.START(() -> {
                  try { WAIT; note("went on"); }
                  catch (InterruptedException e) { note("ended " + Thread.interrupted()); }
                });
                Thread.yield();
                note("" + waits.isInterrupted());
                waits.interrupt();
                note(waits.isInterrupted() + " " + waits.isAlive());
                waits.join();
                LOCK.unlock();
                """
                    .replace("THREAD.START", thread)
                    .replace("WAIT;", wait.endsWith("}") ? wait : wait + ";")))
        .isEqualTo("false true true ended false");
  }

  @TestFactory
  Stream<DynamicTest> isKeptByAWaitThatItDoesNotEnd() {
    return threads().stream().map(thread -> dynamicTest(thread, () -> keeps(thread)));
  }

  private void keeps(String thread) throws Throwable {
    assertThat(
            notes(
                """
                LOCK.lock();
                Thread waits = THREAD.START(() -> {
                  LOCK.lock();
                  note("locked " + Thread.interrupted());
                });
                Thread.yield();
                waits.interrupt();
                jitter();
                for (int i = 0; i < 9; i++) note("" + waits.isInterrupted());
                LOCK.unlock();
                waits.join();
                """
                    .replace("THREAD.START", thread)))
        .isEqualTo("true ".repeat(9) + "locked true");
  }

  @Test
  void isSeenByAThreadThatHasNotBegun() throws Throwable {
    assertThat(
            notes(
                """
                Thread late = new Thread(() -> note("begun " + Thread.interrupted()));
                late.start();
                late.interrupt();
                note("" + late.isInterrupted());
                late.join();
                ExecutorService pool = Executors.newSingleThreadExecutor();
                Future<?> task = pool.submit(() -> note("task " + Thread.interrupted()));
                task.get();
                note("" + pool.shutdownNow().size());
                """))
        .isEqualTo("true begun true task false 0");
  }

  @Test
  void isSeenByTheThreadItself() throws Throwable {
    assertThat(
            notes(
                """
                Thread.currentThread().interrupt();
                note("" + Thread.currentThread().isInterrupted() + Thread.interrupted());
                note("" + Thread.interrupted());
                Thread.currentThread().interrupt();
                try { Thread.sleep(1); } catch (InterruptedException e) { note("slept not"); }
                Thread.currentThread().interrupt();
                new Thread(() -> note("other " + Thread.currentThread().isInterrupted())).start();
                Thread.yield();
                note("" + Thread.interrupted());
                """))
        .isEqualTo("truetrue false slept not other false true");
  }

  @Test
  void comesFromTheJdkToo() throws Throwable {
    assertThat(
            notes(
                """
                ExecutorService pool = Executors.newFixedThreadPool(2);
                V0 waits = () -> {
                  try { new CountDownLatch(1).await(); }
                  catch (InterruptedException e) { note("ended"); }
                };
                Future<?> cancelled = pool.submit(waits::run);
                pool.submit(waits::run);
                Thread.sleep(1);
                note("" + cancelled.cancel(true));
                Thread.sleep(1);
                pool.shutdownNow();
                note("" + pool.awaitTermination(1, TimeUnit.HOURS));
                """))
        .isEqualTo("true ended ended true");
  }

  @Test
  void asksAMethodOfTheUsersOnce() throws Throwable {
    assertThat(
            notes(
                """
                Thread own = new Own();
                own.start();
                Thread.yield();
                own.interrupt();
                note("" + own.isInterrupted());
                own.join();
                """))
        .isEqualTo("asked true ended");
  }

  @Test
  void reachesTheBootstrapsOwnThread() throws Throwable {
    assertThat(
            notes(
                """
                Thread main = Thread.currentThread();
                new Thread(() -> { main.interrupt(); note("" + main.isInterrupted()); }).start();
                try { new CountDownLatch(1).await(); }
                catch (InterruptedException e) { note("main " + Thread.interrupted()); }
                """))
        .isEqualTo("true main false");
  }

  @Test
  void isTakenLive() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            """
            LOCK.lock();
            Thread waits = new Thread(() -> {
              LOCK.lock();
              note("" + Thread.interrupted());
              DONE.countDown();
            });
            waits.start();
            Thread.yield();
            waits.interrupt();
            """,
            MEMBERS
                + """
                static final CountDownLatch DONE = new CountDownLatch(1);
                public static Object after(java.nio.file.Path dir) throws Exception {
                  LOCK.unlock();
                  DONE.await();
                  Thread.currentThread().interrupt();
                  return NOTES + "" + Thread.currentThread().isInterrupted() + Thread.interrupted();
                }
                """);
    assertThat(program.runAfterLive()).isEqualTo("true truetrue");
  }

  @Test
  void aThreadFromOutsideIsRefused() throws Throwable {
    assertThat(refusal("outsider.interrupt();"))
        .isEqualTo(
            """
            [SNAP-0221] A bootstrap interrupted outsider, which is no thread of its own
              Interrupt threads that the bootstrap starts, or do it after the bootstrap.\
            """);
    assertThat(refusal("Thread.class.getMethod(\"interrupt\").invoke(outsider);"))
        .startsWith("[SNAP-0221] ");
    assertThat(Outsider.THREAD.isInterrupted()).isFalse();
  }

  @Test
  void aFinalizerThatInterruptsIsRefused() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            """
            note("seams are loaded " + MAIN.isInterrupted());
            new Careless();
            var reference = new java.lang.ref.WeakReference<>(new Object());
            while (reference.get() != null) garbage = new byte[1 << 20];
            """,
            """
            static final Thread MAIN = Thread.currentThread();
            static volatile byte[] garbage;
            static class Careless {
              @Override protected void finalize() { MAIN.interrupt(); }
            }
            """);
    TapePhase phase = TapePhase.recording();
    for (int i = 0; phase.refusals().isEmpty() && i < 1000; i++) {
      program.run(phase);
    }
    assertThat(phase.refusals().get(0))
        .startsWith(
            "[SNAP-0249] A finalizer or cleaner used Thread.interrupt before the service was live");
  }

  private String refusal(String body) throws Throwable {
    ThreadProgram program = ThreadProgram.of(scratch, OUTSIDER + body);
    TapePhase phase = TapePhase.recording();
    assertThatThrownBy(() -> program.run(phase)).hasStackTraceContaining("SNAP-0221");
    return phase.refusals().get(0);
  }

  /** How threads are started. */
  private static List<String> threads() {
    return Runtime.version().feature() < WITH_VIRTUAL_THREADS
        ? List.of("started")
        : List.of("started", "virtual");
  }

  /** What every run notes. */
  private String notes(String body) throws Throwable {
    ThreadProgram program = ThreadProgram.of(scratch, body, MEMBERS);
    String first = program.run().notes();
    for (int i = 0; i < OFTEN; i++) {
      assertThat(program.run(TapePhase.recording()).notes()).isEqualTo(first);
    }
    return first;
  }

  private static final String OUTSIDER =
      "Thread outsider = dev.snap.recorder.surface.Outsider.THREAD;\n";

  private static final String MEMBERS =
      """
      interface V0 { void run(); }
      static final Thread MAIN = Thread.currentThread();
      static final Object MONITOR = new Object();
      static final ReentrantLock LOCK = new ReentrantLock();
      static void got(Future<?> future) throws InterruptedException {
        try { future.get(); } catch (ExecutionException e) { note("failed"); }
      }
      static class Own extends Thread {
        @Override public void run() {
          try { new CountDownLatch(1).await(); }
          catch (InterruptedException e) { note("ended"); }
        }
        @Override public void interrupt() { note("asked"); super.interrupt(); }
      }
      static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
      }
      static Thread virtual(Runnable work) throws Exception {
        return (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
      }
      """;
}
