package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way of waiting before live: others run, and virtual time passes at once. */
class ThreadWaitTest {
  @TempDir Path scratch;

  @Test
  void joinsForALimitedTime() throws Throwable {
    assertThat(
            notes(
                """
                CountDownLatch never = new CountDownLatch(1);
                Thread thread = new Thread(() -> {
                  note("begun");
                  try { never.await(); } catch (InterruptedException e) { note("interrupted"); }
                });
                thread.start();
                thread.join(3_600_000);
                note("alive " + thread.isAlive());
                thread.interrupt();
                thread.join();
                note("alive " + thread.isAlive());
                """))
        .isEqualTo("begun alive true interrupted alive false");
  }

  @Test
  void sleepsInTheOrderOfVirtualTime() throws Throwable {
    assertThat(
            notes(
                """
                for (int hours : new int[] {3, 1, 2}) {
                  new Thread(() -> {
                    try { Thread.sleep(hours * 3_600_000L); } catch (InterruptedException e) { }
                    note("" + hours);
                  }).start();
                }
                Thread.sleep(9_000_000, 1);
                note("main");
                Thread.sleep(9_000_000);
                """))
        .isEqualTo("1 2 main 3");
  }

  @Test
  void isInterruptedInSleep() throws Throwable {
    assertThat(
            notes(
                """
                Thread sleeper = new Thread(() -> {
                  try { Thread.sleep(1000); } catch (InterruptedException e) {
                    note(e.getMessage() + "," + Thread.currentThread().isInterrupted());
                  }
                });
                sleeper.start();
                Thread.yield();
                sleeper.interrupt();
                sleeper.join();
                """))
        .isEqualTo("sleep interrupted,false");
  }

  @Test
  void waitsInMonitors() throws Throwable {
    assertThat(
            notes(
                """
                Object monitor = new Object();
                int[] turn = {0};
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                  int mine = 2 - i;
                  Thread thread = new Thread(() -> {
                    synchronized (monitor) {
                      try { while (turn[0] != mine) { jitter(); monitor.wait(); } }
                      catch (InterruptedException e) { note("interrupted"); }
                      note("turn" + mine);
                      turn[0]++;
                      monitor.notifyAll();
                    }
                  });
                  thread.start();
                  threads.add(thread);
                }
                for (Thread thread : threads) thread.join();
                synchronized (monitor) { monitor.wait(50_000); }
                note("timed out");
                """))
        .isEqualTo("turn0 turn1 turn2 timed out");
  }

  @Test
  void notifiesTheThreadThatWaitedLongest() throws Throwable {
    assertThat(
            notes(
                """
                Object monitor = new Object();
                List<Thread> threads = new ArrayList<>();
                for (String name : List.of("a", "b", "c")) {
                  Thread thread = new Thread(() -> {
                    synchronized (monitor) {
                      try { monitor.wait(); note(name); }
                      catch (InterruptedException e) { note(name + " interrupted"); }
                    }
                  }, name);
                  thread.start();
                  threads.add(thread);
                }
                Thread.sleep(1);
                synchronized (monitor) { monitor.notify(); }
                threads.get(1).interrupt();
                Thread.sleep(1);
                note("main");
                synchronized (monitor) { monitor.notify(); monitor.notify(); }
                for (Thread thread : threads) thread.join();
                """))
        .isEqualTo("a b interrupted main c");
  }

  @Test
  void refusesMonitorsThatAreNotHeldAsTheJdkDoes() throws Throwable {
    assertThat(
            notes(
                """
                try { new Object().wait(1); } catch (IllegalMonitorStateException e) { note("wait"); }
                try { new Object().notify(); } catch (IllegalMonitorStateException e) { note("notify"); }
                """))
        .isEqualTo("wait notify");
  }

  @Test
  void keepsAMonitorWhileItWaitsForSomethingElse() throws Throwable {
    assertThat(
            notes(
                """
                Object monitor = new Object();
                CountDownLatch latch = new CountDownLatch(1);
                Thread waiter = new Thread(() -> {
                  synchronized (monitor) {
                    try { monitor.wait(); note("notified"); } catch (InterruptedException e) { }
                  }
                });
                Thread keeper = new Thread(() -> {
                  synchronized (monitor) {
                    monitor.notify();
                    try { latch.await(); } catch (InterruptedException e) { }
                    note("kept");
                  }
                });
                waiter.start();
                keeper.start();
                Thread.sleep(10);
                latch.countDown();
                waiter.join();
                """))
        .isEqualTo("kept notified");
  }

  @Test
  void parks() throws Throwable {
    assertThat(
            notes(
                """
                Thread main = Thread.currentThread();
                Thread thread = new Thread(() -> {
                  LockSupport.park("blocker");
                  note("unparked");
                  LockSupport.unpark(main);
                });
                thread.start();
                Thread.yield();
                LockSupport.unpark(thread);
                LockSupport.park();
                note("main");
                LockSupport.parkNanos(1_000_000_000_000L);
                LockSupport.parkUntil(System.currentTimeMillis() + 3_600_000);
                LockSupport.unpark(main);
                LockSupport.park();
                """))
        .isEqualTo("unparked main");
  }

  @Test
  void waitsForLatchesSemaphoresPhasersAndBarriers() throws Throwable {
    assertThat(
            notes(
                """
                CountDownLatch latch = new CountDownLatch(1);
                note("" + latch.await(5, TimeUnit.HOURS));
                Semaphore semaphore = new Semaphore(0);
                Phaser phaser = new Phaser(2);
                CyclicBarrier barrier = new CyclicBarrier(2, () -> note("action"));
                new Thread(() -> {
                  latch.countDown();
                  semaphore.release(2);
                  phaser.arriveAndAwaitAdvance();
                  note("advanced");
                  try { note("arrived" + barrier.await()); } catch (Exception e) { note("" + e); }
                }).start();
                note("" + semaphore.tryAcquire(2, 1, TimeUnit.SECONDS));
                latch.await();
                note("" + semaphore.tryAcquire(1, TimeUnit.DAYS));
                phaser.arriveAndAwaitAdvance();
                note("arrived" + barrier.await());
                Thread.sleep(1);
                try { barrier.await(1, TimeUnit.SECONDS); } catch (TimeoutException e) { note("timeout"); }
                note("" + barrier.isBroken());
                """))
        .isEqualTo("false true false advanced action arrived0 arrived1 timeout true");
  }

  @Test
  void waitsForLocksAndConditions() throws Throwable {
    assertThat(
            notes(
                """
                ReentrantReadWriteLock both = new ReentrantReadWriteLock();
                Lock lock = new ReentrantLock();
                Condition filled = lock.newCondition();
                String[] cell = {null};
                both.writeLock().lock();
                Thread reader = new Thread(() -> {
                  both.readLock().lock();
                  note("read");
                  both.readLock().unlock();
                });
                reader.start();
                Thread consumer = new Thread(() -> {
                  lock.lock();
                  try {
                    while (cell[0] == null) filled.await();
                    note(cell[0]);
                    note("" + (filled.awaitNanos(1_000_000) <= 0));
                  } catch (InterruptedException e) { note("interrupted"); }
                  finally { lock.unlock(); }
                });
                consumer.start();
                Thread.sleep(10);
                note("main");
                both.writeLock().unlock();
                note("" + lock.tryLock(1, TimeUnit.HOURS));
                cell[0] = "filled";
                filled.signal();
                note("signalled");
                lock.unlock();
                consumer.join();
                reader.join();
                """))
        .isEqualTo("main true signalled filled read true");
  }

  @Test
  void givesUpALockAfterVirtualTime() throws Throwable {
    assertThat(
            notes(
                """
                ReentrantLock lock = new ReentrantLock();
                Thread keeper = new Thread(() -> {
                  lock.lock();
                  try { Thread.sleep(60_000); } catch (InterruptedException e) { note("free"); }
                  finally { lock.unlock(); }
                });
                keeper.start();
                Thread.yield();
                note("" + lock.tryLock(30, TimeUnit.SECONDS));
                keeper.interrupt();
                lock.lock();
                note("locked");
                """))
        .isEqualTo("false free locked");
  }

  @Test
  void waitsAtQueues() throws Throwable {
    assertThat(
            notes(
                """
                BlockingQueue<String> small = new ArrayBlockingQueue<>(1);
                BlockingDeque<String> deque = new LinkedBlockingDeque<>();
                SynchronousQueue<String> hand = new SynchronousQueue<>();
                note("" + small.poll(1, TimeUnit.HOURS));
                Thread thread = new Thread(() -> {
                  try {
                    for (int i = 0; i < 4; i++) { small.put("s" + i); }
                    deque.putFirst("d");
                    hand.put("hand");
                    note("handed");
                  } catch (InterruptedException e) { note("interrupted"); }
                });
                thread.start();
                note(small.take() + small.take() + small.take());
                note("" + small.offer("x", 1, TimeUnit.HOURS));
                small.clear();
                note(deque.takeLast());
                note(hand.take());
                note("" + hand.offer("nobody"));
                note("" + hand.poll(1, TimeUnit.SECONDS));
                thread.join();
                """))
        .isEqualTo("null s0s1s2 true d handed hand false null");
  }

  @Test
  void spinsUntilAnotherThreadHasRun() throws Throwable {
    assertThat(
            notes(
                """
                AtomicBoolean flag = new AtomicBoolean();
                new Thread(() -> {
                  try { Thread.sleep(20); } catch (InterruptedException e) { }
                  flag.set(true);
                }).start();
                while (!flag.get()) Thread.onSpinWait();
                note("seen");
                """))
        .isEqualTo("seen");
  }

  private String notes(String body) throws Throwable {
    return ThreadProgram.of(scratch, body).run().notes();
  }
}
