package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.recorder.surface.ThreadProgram.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which thread runs when, before live. */
class ThreadOrderTest {
  @TempDir Path scratch;

  @Test
  void defersAThreadUntilTheBootstrapWaitsForIt() throws Throwable {
    Run run =
        run(
            """
            Thread thread = new Thread(() -> note("thread"));
            thread.start();
            note("main");
            note(thread.isAlive() + "," + thread.getState());
            thread.join();
            note("joined " + thread.isAlive() + "," + thread.getState());
            """);
    assertThat(run.notes()).isEqualTo("main true,RUNNABLE thread joined false,TERMINATED");
    assertThat(run.actions()).containsExactly("Thread.start Thread-0", "Thread.resume main");
  }

  @Test
  void neverStartsAThreadThatNobodyWaitsFor() throws Throwable {
    Run run =
        run(
            """
            new Thread(() -> note("housekeeping")).start();
            Thread wanted = new Thread(() -> note("wanted"));
            wanted.start();
            wanted.join();
            """);
    assertThat(run.notes()).isEqualTo("wanted");
  }

  @Test
  void startsThreadsInTheirOrderAndSwitchesOnlyWhereTheyWait() throws Throwable {
    Run run =
        run(
            """
            CountDownLatch all = new CountDownLatch(3);
            for (String name : List.of("a", "b", "c")) {
              new Thread(() -> {
                for (int i = 0; i < 3; i++) {
                  note(name + i);
                  jitter();
                  if (i == 1) Thread.yield();
                }
                all.countDown();
              }, name).start();
            }
            all.await();
            """);
    assertThat(run.notes()).isEqualTo("a0 a1 b0 b1 c0 c1 a2 b2 c2");
  }

  @Test
  void repeatsItselfWhateverTheTimeThatThreadsTake() throws Throwable {
    ThreadProgram program = ThreadProgram.of(scratch, BUSY);
    Run first = program.run();
    assertThat(first.notes()).contains("sum 4950");
    for (int i = 0; i < 50; i++) {
      assertThat(program.run(TapePhase.recording())).isEqualTo(first);
    }
  }

  @Test
  void namesThreadsPerMembrane() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            """
            new Thread();
            Thread second = new Thread(() -> note(me()));
            second.start();
            second.join();
            ExecutorService pool = Executors.newFixedThreadPool(2);
            for (int i = 0; i < 3; i++) pool.submit(() -> note(me()));
            pool.submit(() -> {}).get();
            Executors.newCachedThreadPool().submit(() -> note(me())).get();
            note("" + (second.getId() > Integer.MAX_VALUE));
            """);
    String names = "Thread-1 pool-1-thread-1 pool-1-thread-2 pool-1-thread-2 pool-2-thread-1 true";
    assertThat(program.run().notes()).isEqualTo(names);
    assertThat(program.run().notes()).isEqualTo(names);
  }

  private Run run(String body) throws Throwable {
    return ThreadProgram.of(scratch, body).run();
  }

  private static final String BUSY =
      """
      ExecutorService pool = Executors.newFixedThreadPool(3);
      BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
      ReentrantLock lock = new ReentrantLock();
      int[] sum = {0};
      List<Future<?>> futures = new ArrayList<>();
      for (int p = 0; p < 4; p++) {
        int from = p * 25;
        Thread producer = new Thread(() -> {
          try {
            for (int i = 0; i < 25; i++) { jitter(); queue.put(from + i); }
          } catch (InterruptedException e) { throw new IllegalStateException(e); }
        });
        producer.start();
      }
      for (int c = 0; c < 5; c++) {
        futures.add(pool.submit(() -> {
          for (int i = 0; i < 20; i++) {
            int next = queue.take();
            jitter();
            lock.lock();
            try {
              note(me().substring(me().length() - 1) + ":" + next);
              if (i % 7 == 0) Thread.sleep(1 + i % 3);
              sum[0] += next;
            } finally { lock.unlock(); }
          }
          return null;
        }));
      }
      for (Future<?> future : futures) future.get();
      note("sum " + sum[0]);
      """;
}
