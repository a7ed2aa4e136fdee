package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was deferred or waits goes on when the membrane goes live, as plain JDK threads. */
@Timeout(60)
class ThreadGoLiveTest {
  @TempDir Path scratch;

  @Test
  void startsDeferredThreads() throws Throwable {
    assertThat(
            after(
                "static final CountDownLatch BOTH = new CountDownLatch(2);",
                """
                new Thread(BOTH::countDown).start();
                Executors.newFixedThreadPool(1).execute(BOTH::countDown);
                note("" + BOTH.getCount());
                """,
                "BOTH.await(); note(\"live\");"))
        .isEqualTo("2 live");
  }

  @Test
  void letsThreadsThatWaitWaitForReal() throws Throwable {
    assertThat(
            after(
                """
                static final CountDownLatch DONE = new CountDownLatch(5);
                static final CountDownLatch BEGUN = new CountDownLatch(5);
                static final CountDownLatch LATCH = new CountDownLatch(1);
                static final Object MONITOR = new Object();
                static boolean notified;
                static final ReentrantLock LOCK = new ReentrantLock();
                static final Condition CONDITION = LOCK.newCondition();
                static boolean signalled;
                static final BlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();
                static final List<Thread> THREADS = new ArrayList<>();
                interface Body { void run() throws Exception; }
                static void start(Body body) {
                  Thread thread = new Thread(() -> {
                    BEGUN.countDown();
                    try { body.run(); } catch (Exception e) { note(e.toString()); }
                    DONE.countDown();
                  });
                  THREADS.add(thread);
                  thread.start();
                }
                """,
                """
                start(LATCH::await);
                start(() -> { synchronized (MONITOR) { while (!notified) MONITOR.wait(); } });
                start(() -> {
                  LOCK.lock();
                  try { while (!signalled) CONDITION.await(); } finally { LOCK.unlock(); }
                });
                start(() -> { if (!QUEUE.take().equals("element")) note("wrong"); });
                start(LockSupport::park);
                BEGUN.await();
                Thread.sleep(1);
                note("waiting");
                """,
                """
                LATCH.countDown();
                synchronized (MONITOR) { notified = true; MONITOR.notify(); }
                LOCK.lock();
                signalled = true;
                CONDITION.signal();
                LOCK.unlock();
                QUEUE.put("element");
                LockSupport.unpark(THREADS.get(4));
                DONE.await();
                note("done");
                """))
        .isEqualTo("waiting done");
  }

  @Test
  void keepsPoolsTimersAndTheCommonPoolWorking() throws Throwable {
    assertThat(
            after(
                """
                static final ExecutorService POOL = Executors.newFixedThreadPool(2);
                static final ExecutorService CACHED = Executors.newCachedThreadPool();
                static final ScheduledExecutorService SCHEDULED = Executors.newScheduledThreadPool(1);
                static final Timer TIMER = new Timer(true);
                static final CompletableFuture<String> FUTURE = new CompletableFuture<>();
                static final CountDownLatch TICKS = new CountDownLatch(6);
                """,
                """
                note(POOL.submit(() -> "before").get() + CACHED.submit(() -> "cached").get());
                SCHEDULED.scheduleAtFixedRate(TICKS::countDown, 0, 2, TimeUnit.MILLISECONDS);
                SCHEDULED.schedule(() -> 1, 1, TimeUnit.MILLISECONDS).get();
                TIMER.schedule(new TimerTask() {
                  @Override public void run() { TICKS.countDown(); cancel(); }
                }, 1);
                FUTURE.thenApplyAsync(value -> { TICKS.countDown(); return value; });
                ForkJoinPool.commonPool().execute(TICKS::countDown);
                note("" + TICKS.getCount());
                """,
                """
                FUTURE.complete("value");
                TICKS.await();
                note(POOL.submit(() -> "after").get() + CACHED.submit(() -> "cached").get());
                note("" + SCHEDULED.schedule(() -> 2, 1, TimeUnit.MILLISECONDS).get());
                POOL.shutdown();
                CACHED.shutdown();
                SCHEDULED.shutdownNow();
                note("" + POOL.awaitTermination(30, TimeUnit.SECONDS)
                    + CACHED.awaitTermination(30, TimeUnit.SECONDS)
                    + SCHEDULED.awaitTermination(30, TimeUnit.SECONDS));
                """))
        .isEqualTo("beforecached 5 aftercached 2 truetruetrue");
  }

  private Object after(String members, String body, String after) throws Throwable {
    String method =
        "public static Object after(java.nio.file.Path dir) throws Exception {\n"
            + after
            + "\nreturn NOTES.toString().trim(); }\n";
    return ThreadProgram.of(scratch, body, members + method).runAfterLive();
  }
}
