package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Refusal;
import dev.snap.recorder.surface.SurfaceRows.Use;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every covered operation on threads, in every way of calling it, before live and live. */
@Timeout(120)
class ThreadSurfaceTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("threads");

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    SurfaceRows known = new SurfaceRows(ROWS.rows().stream().filter(row -> !isNewer(row)).toList());
    probe = Rewritten.of(scratch, known.sources(MEMBERS));
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("threads/"));
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameRecordedReplayedAndLive() {
    return uses()
        .filter(use -> !isRefused(use))
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> gives(use)));
  }

  private static void gives(Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        assertThat(service.call(use.method())).asString().isEqualTo(use.row().expected());
      }
      assertThat(phase.refusals()).isEmpty();
    }
    TapePhase untouched = TapePhase.recording();
    try (Service service = probe.open(untouched)) {
      service.seams().goLive();
      assertThat(service.call(use.method())).asString().isEqualTo(use.row().expected());
    }
    assertThat(untouched.actions()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatCannotBeRepeated() {
    return uses()
        .filter(ThreadSurfaceTest::isRefused)
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> refuses(use)));
  }

  private static void refuses(Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      assertThatThrownBy(() -> service.call(use.method()))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("[" + use.row().expected() + "] A bootstrap used ");
    }
    assertThat(recording.refusals()).hasSize(1);
  }

  private static Stream<Use> uses() {
    return new SurfaceRows(ROWS.rows().stream().filter(row -> !isNewer(row)).toList())
        .uses().stream();
  }

  /** Whether the operation is newer than the Java that probes are compiled for. */
  private static boolean isNewer(SurfaceRows.Row row) {
    return row.code().equals("newer");
  }

  private static boolean isRefused(Use use) {
    return use.row().expected().startsWith("SNAP-");
  }

  private static final String MEMBERS =
      """
      static final Runnable NOTHING = () -> {};
      static final Executor DIRECT = Runnable::run;
      static final Supplier<String> VALUE = () -> "value";
      static final ThreadFactory FACTORY = Thread::new;
      static Thread later(V0 body) {
        Thread thread = new Thread(() -> {
          try { body.run(); } catch (Exception e) { throw new IllegalStateException(e); }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
      }
      static TimerTask task() { return new TimerTask() { @Override public void run() {} }; }
      static Thread sleeping() { return later(() -> new CountDownLatch(1).await()); }
      static String notified(V1<Object> notify) throws Exception {
        Object monitor = new Object();
        boolean[] done = {false};
        CountDownLatch held = new CountDownLatch(1);
        Thread waiter = later(() -> {
          synchronized (monitor) { held.countDown(); while (!done[0]) monitor.wait(); }
        });
        held.await();
        synchronized (monitor) { done[0] = true; notify.run(monitor); }
        waiter.join();
        return "notified";
      }
      static String waited(V1<Object> wait) throws Exception {
        Object monitor = new Object();
        boolean[] done = {false};
        synchronized (monitor) {
          later(() -> { synchronized (monitor) { done[0] = true; monitor.notifyAll(); } });
          while (!done[0]) wait.run(monitor);
        }
        return "waited";
      }
      static Object ended(V1<Thread> join) throws Exception {
        boolean[] done = {false};
        Thread thread = later(() -> done[0] = true);
        join.run(thread);
        return done[0] && !thread.isAlive() ? null : "alive";
      }
      static String sorted(V1<Integer[]> sort) throws Exception {
        Integer[] numbers = {2, 1};
        sort.run(numbers);
        return Arrays.toString(numbers);
      }
      static BlockingDeque<String> filling() {
        BlockingDeque<String> queue = new LinkedBlockingDeque<>();
        later(() -> queue.put("element"));
        return queue;
      }
      static BlockingDeque<String> draining() {
        BlockingDeque<String> queue = new LinkedBlockingDeque<>(1);
        queue.add("element");
        later(queue::take);
        return queue;
      }
      static CompletableFuture<String> completing() {
        CompletableFuture<String> future = new CompletableFuture<>();
        later(() -> future.complete("value"));
        return future;
      }
      static CompletionService<String> completion() {
        CompletionService<String> service = new ExecutorCompletionService<>(task -> later(task::run));
        service.submit(() -> "value");
        return service;
      }
      static CountDownLatch opening() {
        CountDownLatch latch = new CountDownLatch(1);
        later(latch::countDown);
        return latch;
      }
      static String value(ExecutorService pool) throws Exception {
        try { return pool.submit(() -> "value").get(); } finally { pool.shutdown(); }
      }
      static ForkJoinTask<String> forked() { return ForkJoinTask.adapt(() -> "value"); }
      static Future<String> future() {
        FutureTask<String> task = new FutureTask<>(() -> "value");
        later(task::run);
        return task;
      }
      static Phaser arriving() {
        Phaser phaser = new Phaser(2);
        later(phaser::arrive);
        return phaser;
      }
      static Phaser alone() {
        Phaser phaser = new Phaser(1);
        later(phaser::arrive);
        return phaser;
      }
      static Semaphore releasing() {
        Semaphore semaphore = new Semaphore(0);
        later(() -> semaphore.release(2));
        return semaphore;
      }
      static Lock unlocking() throws Exception {
        Lock lock = new ReentrantLock();
        CountDownLatch locked = new CountDownLatch(1);
        later(() -> { lock.lock(); locked.countDown(); Thread.sleep(1); lock.unlock(); });
        locked.await();
        return lock;
      }
      static boolean awaited(Lock lock, F1<Lock, Condition> made) throws Exception {
        Condition condition = made.call(lock);
        lock.lock();
        try {
          later(() -> { lock.lock(); condition.signal(); lock.unlock(); });
          return condition.await(60, SECONDS);
        } finally { lock.unlock(); }
      }
      static Object unparked(V0 park) throws Exception {
        Thread main = Thread.currentThread();
        later(() -> LockSupport.unpark(main));
        park.run();
        return null;
      }
      """;
}
