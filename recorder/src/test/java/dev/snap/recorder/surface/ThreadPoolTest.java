package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools, timers, completable futures and fork-join before live. */
class ThreadPoolTest {
  @TempDir Path scratch;

  @Test
  void runsTasksInTheOrderInWhichTheyCame() throws Throwable {
    assertThat(
            notes(
                """
                ExecutorService pool = Executors.newFixedThreadPool(2);
                List<Callable<Integer>> tasks = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                  int number = i;
                  tasks.add(() -> { jitter(); note("" + number); return number; });
                }
                int sum = 0;
                for (Future<Integer> each : pool.invokeAll(tasks)) sum += each.get();
                note("sum " + sum);
                note("any " + pool.invokeAny(tasks.subList(4, 6)));
                pool.shutdown();
                note("" + pool.awaitTermination(1, TimeUnit.MINUTES) + pool.isTerminated());
                """))
        .isEqualTo("0 1 2 3 4 5 sum 15 4 any 4 truetrue");
  }

  @Test
  void runsThePoolThatIsWaitedForBeforeOtherThreads() throws Throwable {
    assertThat(
            notes(
                """
                new Thread(() -> note("housekeeping")).start();
                ExecutorService pool = Executors.newSingleThreadExecutor();
                note(pool.submit(() -> "wanted").get());
                """))
        .isEqualTo("wanted");
  }

  @Test
  void passesOnWhatATaskThrows() throws Throwable {
    assertThat(
            notes(
                """
                ExecutorService pool = Executors.newCachedThreadPool();
                try {
                  pool.submit(() -> { throw new java.io.IOException("broken"); }).get();
                } catch (ExecutionException e) { note(e.getCause().toString()); }
                try {
                  pool.submit(() -> { Thread.sleep(60_000); return 1; }).get(1, TimeUnit.SECONDS);
                } catch (TimeoutException e) { note("timeout"); }
                List<Runnable> rest = pool.shutdownNow();
                note(rest.size() + "," + pool.awaitTermination(1, TimeUnit.SECONDS));
                """))
        .isEqualTo("java.io.IOException: broken timeout 0,true");
  }

  @Test
  void runsATaskThatWaitsForATask() throws Throwable {
    assertThat(
            notes(
                """
                ExecutorService pool = Executors.newFixedThreadPool(3);
                Future<String> outer = pool.submit(() -> {
                  Future<String> middle = pool.submit(() -> {
                    Future<String> inner = pool.submit(() -> "inner");
                    return inner.get() + " middle";
                  });
                  return middle.get() + " outer";
                });
                note(outer.get());
                """))
        .isEqualTo("inner middle outer");
  }

  @Test
  void takesUsersPoolsThreadsAndFutures() throws Throwable {
    assertThat(
            notes(
                """
                class Worker extends Thread {
                  Worker(Runnable work) { super(work, "mine"); }
                  @Override public void run() { note("run"); super.run(); }
                }
                class Pool extends ThreadPoolExecutor {
                  Pool() { super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Worker::new); }
                  @Override protected void beforeExecute(Thread t, Runnable r) { note(t.getName()); }
                }
                Pool pool = new Pool();
                FutureTask<String> task = new FutureTask<>(() -> "done");
                pool.execute(task);
                note(task.get());
                note(pool.getQueue().getClass().getSimpleName());
                CompletionService<String> completion = new ExecutorCompletionService<>(pool);
                completion.submit(() -> "completed");
                note(completion.take().get());
                note("" + completion.poll(1, TimeUnit.SECONDS));
                """))
        .isEqualTo("run mine done LinkedBlockingQueue mine completed null");
  }

  @Test
  void schedulesInVirtualTime() throws Throwable {
    assertThat(
            notes(
                """
                ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
                ScheduledFuture<?> tick = pool.scheduleAtFixedRate(() -> note("tick"), 1, 2, TimeUnit.HOURS);
                pool.scheduleWithFixedDelay(() -> note("tock"), 3, 3, TimeUnit.HOURS);
                ScheduledFuture<String> later = pool.schedule(() -> "later", 4, TimeUnit.HOURS);
                note("main");
                note(later.get());
                tick.cancel(false);
                note("" + pool.submit(() -> "now").get());
                Thread.sleep(3 * 3_600_000);
                pool.shutdown();
                note("" + pool.awaitTermination(1, TimeUnit.SECONDS));
                """))
        .isEqualTo("main tick tick tock later now tock true");
  }

  @Test
  void runsTimers() throws Throwable {
    assertThat(
            notes(
                """
                Timer timer = new Timer();
                CountDownLatch twice = new CountDownLatch(2);
                TimerTask task = new TimerTask() {
                  @Override public void run() { note(me()); twice.countDown(); }
                };
                timer.schedule(task, 1000, 1000);
                TimerTask never = new TimerTask() { @Override public void run() { note("never"); } };
                timer.schedule(never, 1500);
                note("" + never.cancel());
                twice.await();
                note("" + task.cancel() + task.cancel());
                try { timer.schedule(task, 1); } catch (IllegalStateException e) { note("again"); }
                timer.cancel();
                """))
        .isEqualTo("true Timer-0 Timer-0 truefalse again");
  }

  @Test
  void completesFuturesInTheMembranesCommonPool() throws Throwable {
    assertThat(
            notes(
                """
                CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> me());
                note(first.thenApplyAsync(name -> name + "+").join());
                CompletableFuture<String> open = new CompletableFuture<>();
                open.thenAcceptAsync(value -> note(value + " on " + me()));
                new Thread(() -> open.complete("opened")).start();
                note(open.get());
                Thread.sleep(1);
                CompletableFuture<String> late = new CompletableFuture<String>().orTimeout(1, TimeUnit.HOURS);
                try { late.get(); } catch (ExecutionException e) { note(e.getCause().toString()); }
                note(new CompletableFuture<String>().completeOnTimeout("default", 1, TimeUnit.DAYS).join());
                Executor delayed = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);
                note("" + CompletableFuture.supplyAsync(() -> 7, delayed).get());
                CompletableFuture.allOf(first, open).thenRunAsync(() -> note("all")).join();
                ForkJoinPool.commonPool().execute(() -> note("pool"));
                note("" + ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.SECONDS));
                """))
        .isEqualTo(
            "ForkJoinPool.commonPool-worker-1+ opened opened on ForkJoinPool.commonPool-worker-3"
                + " java.util.concurrent.TimeoutException default 7 all pool true");
  }

  @Test
  void forksAndStreamsInTheSameThread() throws Throwable {
    assertThat(
            notes(
                """
                class Sum extends RecursiveTask<Integer> {
                  final int from, to;
                  Sum(int from, int to) { this.from = from; this.to = to; }
                  @Override protected Integer compute() {
                    if (to - from < 10) return IntStream.range(from, to).sum();
                    Sum left = new Sum(from, (from + to) / 2);
                    Sum right = new Sum((from + to) / 2, to);
                    if (from % 2 == 0) { left.fork(); return right.compute() + left.join(); }
                    invokeAll(left, right);
                    return left.join() + right.join();
                  }
                }
                ForkJoinPool pool = new ForkJoinPool(3);
                note("" + pool.invoke(new Sum(0, 100)));
                note("" + pool.submit(new Sum(0, 200)).get());
                List<Integer> seen = new ArrayList<>();
                List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream().forEach(seen::add);
                IntStream.range(0, 5).parallel().forEach(seen::add);
                Stream.of(9, 8).parallel().map(i -> i + 1).forEach(seen::add);
                note("" + seen);
                """))
        .isEqualTo("4950 19900 [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 10, 9]");
  }

  private String notes(String body) throws Throwable {
    return ThreadProgram.of(scratch, body).run().notes();
  }
}
