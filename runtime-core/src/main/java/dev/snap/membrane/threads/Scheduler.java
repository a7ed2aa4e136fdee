package dev.snap.membrane.threads;

import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the threads of one membrane run one at a time until it is live. A thread that is started is
 * deferred. When the running thread must wait, the next one goes on: first, in the order in which
 * they queued, threads whose wait is over; then a deferred thread, one that somebody waits for
 * before the others; and when nobody can go on, virtual time passes to the next moment that
 * somebody gave himself. When that does not help either, the bootstrap is stuck and refused.
 *
 * <p>The threads are real ones, and what they do between two waits takes real time; nothing here
 * depends on how much. Waits take no real time. Any thread may call any method.
 */
public final class Scheduler {
  /** How often virtual time may pass for others while a thread from outside waits without end. */
  static final long PATIENCE = 10_000;

  private static final long OUTSIDER_PAUSE = 2_000_000;
  private static final long MEMBER_PAUSE = 500_000_000;
  private static final long YIELD = 1_000_000;

  private final Boundary boundary;
  private final Object lock = new Object();
  private final TurnQueue queue = new TurnQueue();
  private final Sentinel sentinel = new Sentinel();
  private final List<Thread> members = new ArrayList<>();
  private final Consumer<Turn> watch = this::watch;
  private @Nullable Thread running;
  private @Nullable Error broken;
  private volatile boolean live;
  private long progress;
  private long passes;
  private long now;
  private long liveSince;

  /** A scheduler of a membrane that is not live. */
  public Scheduler(Boundary boundary) {
    this.boundary = boundary;
    rehearse();
  }

  /**
   * Does once what a thread does while it waits. Where another thread runs meanwhile, nothing of it
   * may be a first time: which of the two initializes a class, or links a lambda, decides the
   * identity hashes that both draw afterwards.
   */
  private void rehearse() {
    Wait wait = Wait.until("a rehearsal", () -> false);
    Turn turn = new Parked(wait, 1);
    Object monitor = new Object();
    queue.join(turn);
    queue.join(new MonitorWait(monitor, wait.due(() -> 0), 1, () -> true));
    queue.isDeferred(monitor);
    queue.next(0);
    queue.nextMoment();
    queue.outwaited(0, members);
    running = turn.thread;
    watch(turn);
    turn.wake();
    turn.park(each -> each.pass(Passage.READY));
    running = null;
    queue.drain();
  }

  /** Queues a thread that was started. */
  public void defer(Deferral deferral) {
    synchronized (lock) {
      if (!live) {
        queue.add(new Deferred(deferral));
        return;
      }
    }
    deferral.begin().run();
  }

  /** Whether a thread of that key has been deferred and has not begun. */
  public boolean isDeferred(Object key) {
    synchronized (lock) {
      return queue.isDeferred(key);
    }
  }

  /** Waits, while others run. */
  public Passage await(Wait wait) {
    return wait(new Parked(wait, pause()), true);
  }

  /**
   * Waits until another thread has done something, for an operation that can only be tried.
   *
   * @param wait all of the wait but its condition
   * @param again whether the calling thread has done nothing since it last waited so
   */
  public Passage awaitProgress(Wait wait, boolean again) {
    long seen;
    synchronized (lock) {
      seen = again ? progress : ++progress;
    }
    Wait waiting =
        new Wait(wait.what(), () -> progress > seen, wait.due(), wait.wanted(), wait.manner());
    return wait(new Parked(waiting, pause()), false);
  }

  /**
   * Waits in a monitor, which the calling thread holds, until {@link #notify} chose it.
   *
   * @param millis the time the thread gives itself, 0 for no end
   * @throws InterruptedException when the thread is interrupted
   */
  public void awaitNotify(Object monitor, String what, long millis) throws InterruptedException {
    LongSupplier due = due(millis == 0 ? Wait.NEVER : millis * 1_000_000);
    Wait wait = Wait.until(what, () -> false).due(due);
    long pause = isMember() ? millis : 1;
    MonitorWait turn = new MonitorWait(monitor, wait, pause, () -> live);
    wait(turn, true);
    if (turn.thrown() || (!turn.notified() && Thread.interrupted())) {
      Thread.interrupted();
      throw new InterruptedException();
    }
  }

  /** Ends the longest wait in a monitor, which the calling thread holds, or all of them. */
  public void notify(Object monitor, boolean all) {
    synchronized (lock) {
      queue.notify(monitor, all);
    }
  }

  /**
   * Keeps an interrupt of a thread that waits for its turn, or is to begin, until that comes:
   * otherwise it would see it while another thread runs.
   *
   * @return whether that was so; else the thread runs, or is none that has to do with this
   */
  public boolean interrupt(Thread thread) {
    synchronized (lock) {
      return queue.keepInterrupt(thread);
    }
  }

  /** Whether a thread that waits for its turn, or is to begin, is interrupted. */
  public boolean isInterrupted(Thread thread) {
    synchronized (lock) {
      return queue.isInterrupted(thread);
    }
  }

  /** Whether the thread is one that it began, or waits for its turn, or is to begin. */
  public boolean knows(Thread thread) {
    synchronized (lock) {
      return members.contains(thread) || queue.of(thread) != null;
    }
  }

  /** Lets others run, if there are any. */
  public void letOthersRun() {
    if (isAlone()) {
      return;
    }
    await(Wait.until("Thread.yield", () -> false).due(due(YIELD)).in(Wait.Manner.UNINTERRUPTIBLE));
  }

  /**
   * A moment from now in virtual time.
   *
   * @param nanos how long, or {@link Wait#NEVER}
   */
  public LongSupplier due(long nanos) {
    long moment = now() + Math.max(0, nanos);
    long due = nanos == Wait.NEVER || moment < 0 ? Wait.NEVER : moment;
    return () -> due;
  }

  /** The virtual time in nanoseconds since the membrane was made; real time goes on when live. */
  public long now() {
    synchronized (lock) {
      return live ? now + System.nanoTime() - liveSince : now;
    }
  }

  /** Lets all threads run, in the order in which they queued, as the JVM sees fit. */
  public void goLive() {
    List<Turn> waiting;
    synchronized (lock) {
      if (live) {
        return;
      }
      live = true;
      liveSince = System.nanoTime();
      waiting = queue.drain();
    }
    waiting.stream().filter(turn -> !(turn instanceof MonitorWait)).forEach(this::release);
    waiting.stream()
        .filter(turn -> turn instanceof MonitorWait && turn.ready())
        .forEach(this::release);
  }

  /** The threads that have begun and wait, other than those at rest. */
  public List<Waiting> unfinished() {
    synchronized (lock) {
      return queue.turns().stream()
          .filter(turn -> turn.begun() && turn.wait.manner() != Wait.Manner.IDLE)
          .map(Turn::describe)
          .toList();
    }
  }

  private void release(Turn turn) {
    if (!turn.abandoned()) {
      turn.pass(Passage.LIVE);
      begin(turn);
    }
  }

  private void begin(Turn turn) {
    if (!turn.begun()) {
      tellInterrupt(turn);
    }
    turn.wake();
  }

  private void tellInterrupt(Turn turn) {
    if (turn.keepsInterrupt()) {
      boundary.interrupt(turn.thread);
    }
  }

  private boolean isAlone() {
    synchronized (lock) {
      return live || queue.turns().isEmpty();
    }
  }

  private boolean isMember() {
    synchronized (lock) {
      return members.contains(Thread.currentThread());
    }
  }

  private long pause() {
    return isMember() ? MEMBER_PAUSE : OUTSIDER_PAUSE;
  }

  private Passage wait(Turn me, boolean counts) {
    synchronized (lock) {
      if (live) {
        return Passage.LIVE;
      }
      throwIfBroken();
      running = me.thread;
      progress += counts ? 1 : 0;
      if (me.ready()) {
        return Passage.READY;
      }
      me.since = passes;
      queue.join(me);
    }
    try {
      List<Turn> inMonitors = new ArrayList<>(1);
      synchronized (lock) {
        passOn(me, inMonitors);
      }
      wake(inMonitors);
      me.park(watch);
    } catch (Throwable stop) {
      leave(me);
      throw stop;
    } finally {
      tellInterrupt(me);
    }
    synchronized (lock) {
      throwIfBroken();
    }
    Passage passage = me.passage();
    if (passage == Passage.LIVE) {
      // The thread may have used up a permit here that it was given for a park of its own.
      LockSupport.unpark(me.thread);
    }
    return passage == null ? Passage.LIVE : passage;
  }

  private void leave(Turn me) {
    synchronized (lock) {
      queue.remove(me);
    }
  }

  /**
   * Lets the next thread run, after the one that waits now, or after one that ended.
   *
   * @param inMonitors takes those that the caller is to wake when it has left the lock
   */
  private void passOn(@Nullable Turn me, List<Turn> inMonitors) {
    Turn next = next();
    if (next == null) {
      stop(StuckReport.nothingRuns(boundary.service(), queue.turns()), inMonitors);
      return;
    }
    Passage how = next.ready() ? Passage.READY : Passage.TIMED_OUT;
    if (next != me) {
      announce(next);
    }
    queue.remove(next);
    if (!next.begun()) {
      members.add(next.thread);
    }
    running = next.thread;
    pass(next, how, inMonitors);
  }

  /** A thread in a monitor is woken without the lock, which the monitor's owner may wait for. */
  private void pass(Turn turn, Passage how, List<Turn> inMonitors) {
    turn.pass(how);
    if (turn instanceof MonitorWait) {
      inMonitors.add(turn);
    } else {
      begin(turn);
    }
  }

  private @Nullable Turn next() {
    Turn next = queue.next(now);
    while (next == null) {
      long moment = queue.nextMoment();
      if (moment == Wait.NEVER || queue.outwaited(passes - PATIENCE, members)) {
        return null;
      }
      now = moment;
      passes++;
      next = queue.next(now);
    }
    return next;
  }

  private void announce(Turn next) {
    Action action = Action.of(Surface.THREADS, next.begun() ? "Thread.resume" : "Thread.start");
    boundary.cross(action.with("name", next.thread.getName()));
  }

  /**
   * Called by waiting threads from time to time: notices that the running thread ended or hangs.
   */
  private void watch(Turn watcher) {
    List<Turn> inMonitors = new ArrayList<>(0);
    synchronized (lock) {
      Thread current = running;
      if (live || broken != null || current == null || watcher.passage() != null) {
        return;
      }
      boolean member = members.contains(current);
      if (member && !current.isAlive()) {
        progress++;
        passOn(null, inMonitors);
        members.remove(current);
      } else if (sentinel.hangs(current, member)) {
        stop(StuckReport.hangs(boundary.service(), current, queue.turns()), inMonitors);
      }
    }
    wake(inMonitors);
  }

  private static void wake(List<Turn> turns) {
    for (Turn turn : turns) {
      turn.wake();
    }
  }

  /**
   * Ends the bootstrap: the threads from outside that wait get the refusal. Only when there are
   * none do the members get it, which frees what they keep from the thread that runs.
   */
  private void stop(SnapFailure failure, List<Turn> inMonitors) {
    broken = boundary.refuse(failure);
    List<Turn> begun = queue.drain().stream().filter(Turn::begun).toList();
    boolean outsiders = begun.stream().anyMatch(turn -> !members.contains(turn.thread));
    for (Turn turn : begun) {
      if (!outsiders || !members.contains(turn.thread)) {
        pass(turn, Passage.READY, inMonitors);
      }
    }
  }

  private void throwIfBroken() {
    if (broken != null) {
      throw broken;
    }
  }
}
