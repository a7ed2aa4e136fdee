package dev.snap.recorder.surface;

/** What the rows of threads refer to: a helper thread brings about what the operation waits for. */
final class ThreadFixture {
  private ThreadFixture() {}

  /** Members of the class {@code Probe}. */
  static final String MEMBERS =
      """
      static final StringBuffer NOTES = new StringBuffer();
      static final Object MON = new Object();
      static final ReentrantLock LOCK = new ReentrantLock();
      static final V0 OK = () -> {};
      static final Thread MAIN = Thread.currentThread();
      static String helper = "helper";
      static volatile boolean flag;
      static volatile boolean done;
      static boolean live;
      static Thread started;

      static void note(String text) { NOTES.append(text + " "); }
      public static Object begin(Path dir) {
        NOTES.setLength(0);
        flag = false;
        done = false;
        started = null;
        return null;
      }
      /** What was noted; when live, after the helper has ended. */
      public static Object notes(Path dir) throws Exception {
        flag = true;
        if (!live) return NOTES.toString();
        if (started != null) started.join(10_000);
        return NOTES.toString().lines().flatMap(it -> Stream.of(it.split(" "))).sorted().collect(Collectors.joining(" "));
      }

      /** From now on other threads run: names are counted on, and one more thread waits. */
      public static Object change(Path dir) {
        helper = "other";
        new Thread(() -> {}, "extra").start();
        Executors.defaultThreadFactory();
        return null;
      }

      /** Starts the helper. */
      static Thread go(V0 body) {
        Thread thread = made(body);
        thread.start();
        return thread;
      }
      static Thread made() { return made(OK); }
      static Thread made(V0 body) {
        started = new Thread(
            () -> {
              try { body.run(); } catch (Exception e) { note(e.toString()); }
              finally { if (!done) note("ran"); done = true; LockSupport.unpark(MAIN); }
            },
            helper);
        return started;
      }

      /** A thread that does nothing for long. */
      static Thread idle() {
        return go(() -> { done = true; while (!flag) Thread.sleep(1); });
      }

      /** What a thread says that is interrupted while it waits. */
      static String interrupting(V1<Thread> interruption) throws Exception {
        String[] said = {"not interrupted"};
        CountDownLatch waits = new CountDownLatch(1);
        Thread thread = go(() -> {
          waits.countDown();
          try { new CountDownLatch(1).await(); }
          catch (InterruptedException e) { said[0] = "interrupted"; }
        });
        waits.await();
        interruption.run(thread);
        thread.join();
        return said[0];
      }
      /** Whether a thread that waits without end is seen to be interrupted, before it runs. */
      static Object noticing(F1<Thread, Boolean> look) throws Exception {
        LOCK.lock();
        try {
          CountDownLatch waits = new CountDownLatch(1);
          Thread thread = go(() -> { waits.countDown(); LOCK.lock(); LOCK.unlock(); });
          waits.await();
          Thread.yield();
          thread.interrupt();
          return live || look.call(thread);
        } finally { LOCK.unlock(); started.join(); }
      }

      static String ran(Thread thread) throws Exception {
        thread.setName(helper);
        thread.start();
        thread.join();
        return "joined";
      }
      static class Own extends Thread {
        Own() { super(helper); }
        Own(Runnable work) { super(work, helper); }
        @Override public void run() { note(getName().equals("main") ? "wrong" : "ran"); super.run(); }
      }
      static class OwnTimer extends Timer { OwnTimer() { super(helper, true); } }
      static class Tick extends TimerTask {
        final CountDownLatch latch = new CountDownLatch(1);
        @Override public void run() { latch.countDown(); }
      }
      static String tick(Timer timer, Tick tick) throws Exception {
        timer.schedule(tick, 1);
        tick.latch.await();
        timer.cancel();
        return "ran";
      }
      static class Later<T> extends CompletableFuture<T> {}
      static class Gate extends CyclicBarrier { Gate() { super(2); } }
      static int arrive(CyclicBarrier barrier) throws Exception {
        go(barrier::await);
        while (barrier.getNumberWaiting() == 0) Thread.yield();
        int index = barrier.await();
        started.join();
        return index;
      }
      static class Forks extends ForkJoinPool { Forks() { super(1); } }
      static class Schedules extends ScheduledThreadPoolExecutor { Schedules() { super(1); } }
      static class Works extends ThreadPoolExecutor {
        Works() { super(1, 1, 0, SECONDS, new LinkedBlockingQueue<>()); }
      }
      static class Hand extends SynchronousQueue<String> {}
      static String task(ExecutorService pool) throws Exception {
        String result = pool.submit(() -> "task").get();
        pool.shutdown();
        NOTES.setLength(0);
        return result;
      }
      /** When live it is the JDK's own. */
      static String own(ExecutorService pool) throws Exception {
        return (!live || pool.getClass().getClassLoader() == null) + " " + task(pool);
      }
      static <T> SynchronousQueue<T> put(SynchronousQueue<T> queue, T element) {
        go(() -> { queue.put(element); done = true; });
        return queue;
      }
      static Object waiting() {
        go(() -> {
          synchronized (MON) {
            while (!flag) MON.wait();
          }
          done = true;
          note("woken");
        });
        while (!(started.getState() == Thread.State.WAITING)) Thread.yield();
        return MON;
      }
      static void notifier() {
        go(() -> { synchronized (MON) { done(); flag = true; MON.notifyAll(); } });
      }
      /** Notes that the helper ran before it brings about what is waited for. */
      static void done() { note("ran"); done = true; }
      /** Whether nobody else does the work; when live it may be. */
      static boolean mine() { return live || Thread.currentThread() == MAIN; }
      public static Object isLive(Path dir) { return live = true; }
      static BlockingDeque<String> fed() {
        BlockingDeque<String> queue = new LinkedBlockingDeque<>();
        go(() -> { done(); queue.put("x"); });
        return queue;
      }
      static BlockingDeque<String> full() {
        BlockingDeque<String> queue = new LinkedBlockingDeque<>(1);
        queue.add("x");
        go(() -> { done(); queue.poll(); });
        return queue;
      }
      static CompletableFuture<String> completed() { return CompletableFuture.completedFuture("x"); }
      static CompletableFuture<?>[] array(CompletableFuture<?>... all) { return all; }
      static String async() { return Thread.currentThread() == MAIN ? "main" : "async"; }
      static ExecutorService pool() { return Executors.newFixedThreadPool(1); }
      static String executed(Executor executor) throws Exception {
        BlockingQueue<String> result = new LinkedBlockingQueue<>();
        executor.execute(() -> result.add(async()));
        return result.take();
      }
      static CompletableFuture<String> promised() {
        CompletableFuture<String> future = new CompletableFuture<>();
        go(() -> { done(); future.complete("x"); });
        return future;
      }
      static CompletionStage<String> stage() { return promised().minimalCompletionStage(); }
      static String cause(CompletableFuture<String> future) {
        try { return future.join(); }
        catch (CompletionException e) { return e.getCause().getClass().getSimpleName(); }
      }
      static CompletionService<String> submitted() {
        CompletionService<String> service = new ExecutorCompletionService<>(pool());
        service.submit(() -> "task");
        return service;
      }
      static CountDownLatch latch() {
        CountDownLatch latch = new CountDownLatch(1);
        go(() -> { done(); latch.countDown(); });
        return latch;
      }
      static class Sum extends RecursiveTask<Integer> {
        final int value;
        Sum(int value) { this.value = value; }
        @Override protected Integer compute() { return value; }
      }
      static Phaser phaser() {
        Phaser phaser = new Phaser(2);
        go(() -> { done(); phaser.arrive(); });
        return phaser;
      }
      static Phaser arrived() {
        Phaser phaser = phaser();
        phaser.arrive();
        return phaser;
      }
      static Semaphore permits() {
        Semaphore semaphore = new Semaphore(0);
        go(() -> { done(); semaphore.release(2); });
        return semaphore;
      }
      static Lock locked() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        go(() -> {
          lock.lock();
          while (!lock.hasQueuedThreads() && !flag) Thread.yield();
          done();
          lock.unlock();
        });
        while (!lock.isLocked()) Thread.yield();
        flag = true;
        return lock;
      }
      static void signalled(Condition condition) throws Exception {
        LOCK.lock();
        go(() -> {
          LOCK.lock();
          done();
          flag = true;
          condition.signal();
          LOCK.unlock();
        });
        while (!flag) condition.await();
        LOCK.unlock();
      }
      static void unparker() { go(() -> {}); }
      static Thread parking() {
        go(() -> { done = true; LockSupport.park(); note("unparked"); });
        while (!done) Thread.yield();
        return started;
      }
      static String sorted(V1<Integer[]> sort) throws Exception {
        Integer[] array = {2, 1};
        sort.run(array);
        return Arrays.toString(array);
      }
      static String ordered(V2<Integer[], Comparator<Integer>> sort) throws Exception {
        return sorted(array -> sort.run(array, Comparator.reverseOrder()));
      }
      static ExecutorService given() {
        ExecutorService pool = pool();
        pool.execute(() -> note("ran"));
        return pool;
      }
      static String state(Thread.State state) { return live ? "RUNNABLE" : state.name(); }
      static TransferQueue<String> transfers() { return new LinkedTransferQueue<>(); }
      static StampedLock stamped() {
        StampedLock lock = new StampedLock();
        go(() -> {
          long stamp = lock.writeLock();
          while (!flag) Thread.yield();
          done();
          lock.unlock(stamp);
        });
        while (!lock.isWriteLocked()) Thread.yield();
        flag = true;
        return lock;
      }
      static final int SIZED = Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED;
      static <T> String of(T array, V1<T> work) throws Exception {
        work.run(array);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < java.lang.reflect.Array.getLength(array); i++) all.add(java.lang.reflect.Array.get(array, i));
        return all.toString();
      }
      /** The same, in the thread that asked for it. */
      static long at(long value) {
        if (!mine()) note("elsewhere");
        return value;
      }
      static void see(Long key) { note("" + at(key)); }
      static Long only(Long key) { return at(key) == 1 ? key : null; }
      static Map.Entry<Long, Long> largest(Map.Entry<Long, Long> x, Map.Entry<Long, Long> y) {
        return x.getKey() > y.getKey() ? x : y;
      }
      static ConcurrentHashMap<Long, Long> bulk() { return new ConcurrentHashMap<>(Map.of(1L, 1L, 2L, 2L)); }
      static void waited(Thread thread) { while (thread.isAlive()) Thread.yield(); }
      static String virtual(ExecutorService pool) throws Exception {
        Future<String> name = pool.submit(() -> Thread.currentThread().getClass().getSimpleName());
        while (!name.isDone()) Thread.yield();
        return name.get().equals("VirtualThread") ? "virtual" : name.get();
      }
      static final ReentrantReadWriteLock BOTH = new ReentrantReadWriteLock();
      static class Held extends ReentrantLock {
        String waiters(Condition condition) {
          return getWaitQueueLength(condition) + "," + hasWaiters(condition) + "," + getWaitingThreads(condition).size();
        }
      }
      static String watched(Held lock) throws Exception {
        return String.valueOf(counted(lock, it -> lock.hasWaiters(it) ? lock.waiters(it) : 0));
      }
      /** What is said of a condition that the helper waits for. */
      static Object counted(Lock lock, F1<Condition, Object> look) throws Exception {
        Condition condition = lock.newCondition();
        go(() -> {
          lock.lock();
          while (!flag) condition.await();
          lock.unlock();
          done = true;
        });
        while (true) {
          lock.lock();
          try {
            Object seen = look.call(condition);
            if (!seen.equals(0) && !seen.equals(false)) {
              flag = true;
              condition.signalAll();
              return seen;
            }
          } finally { lock.unlock(); }
          Thread.yield();
        }
      }
      """;
}
