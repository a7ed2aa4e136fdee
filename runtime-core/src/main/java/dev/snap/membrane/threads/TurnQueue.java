package dev.snap.membrane.threads;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who waits for a turn, in the order in which they came. Guarded by the scheduler's lock. */
final class TurnQueue {
  private final List<Turn> turns = new ArrayList<>();

  List<Turn> turns() {
    return turns;
  }

  void add(Turn turn) {
    turns.add(turn);
  }

  boolean isDeferred(Object key) {
    return turns.stream()
        .anyMatch(
            turn ->
                turn instanceof Deferred deferred
                    && deferred.key() == key
                    && !deferred.abandoned());
  }

  /** Queues the calling thread, noting the monitors that it keeps from others. */
  void join(Turn turn) {
    Object own = turn instanceof MonitorWait waiting ? waiting.monitor : null;
    List<Object> held = new ArrayList<>();
    for (Turn other : turns) {
      if (other instanceof MonitorWait waiting
          && waiting.monitor != own
          && Thread.holdsLock(waiting.monitor)) {
        held.add(waiting.monitor);
      }
    }
    turn.holds = held;
    turns.add(turn);
  }

  /** Where that thread waits, or is to begin. */
  @Nullable Turn of(Thread thread) {
    for (Turn turn : turns) {
      if (turn.thread == thread) {
        return turn;
      }
    }
    return null;
  }

  boolean keepInterrupt(Thread thread) {
    Turn turn = of(thread);
    if (turn != null) {
      turn.keepInterrupt();
    }
    return turn != null;
  }

  boolean isInterrupted(Thread thread) {
    Turn turn = of(thread);
    return turn != null && turn.interrupted();
  }

  void remove(Turn turn) {
    turns.remove(turn);
  }

  List<Turn> drain() {
    List<Turn> all = List.copyOf(turns);
    turns.clear();
    return all;
  }

  void notify(Object monitor, boolean all) {
    for (Turn turn : turns) {
      if (turn instanceof MonitorWait waiting
          && waiting.monitor == monitor
          && !waiting.notified()) {
        waiting.notifyOnce();
        if (!all) {
          return;
        }
      }
    }
  }

  /** Whose turn it is at that virtual time. */
  @Nullable Turn next(long now) {
    turns.removeIf(Turn::abandoned);
    for (Turn turn : turns) {
      if (turn.begun() && canGoOn(turn, now)) {
        return turn;
      }
    }
    Turn wanted = wanted(now);
    return wanted != null ? wanted : firstDeferred(null, now);
  }

  /** The next virtual time that a thread gave itself. */
  long nextMoment() {
    return turns.stream().filter(this::isFree).mapToLong(Turn::due).min().orElse(Wait.NEVER);
  }

  /** Whether a thread from outside waits without end since virtual time had passed less often. */
  boolean outwaited(long passes, List<Thread> members) {
    return turns.stream()
        .anyMatch(
            turn ->
                turn.begun()
                    && turn.due() == Wait.NEVER
                    && turn.since < passes
                    && !members.contains(turn.thread));
  }

  private @Nullable Turn wanted(long now) {
    for (int i = turns.size() - 1; i >= 0; i--) {
      Object key = turns.get(i).wait.wanted();
      Turn wanted = key == null ? null : firstDeferred(key, now);
      if (wanted != null) {
        return wanted;
      }
    }
    return null;
  }

  private @Nullable Turn firstDeferred(@Nullable Object key, long now) {
    for (Turn turn : turns) {
      if (turn instanceof Deferred deferred
          && (key == null || deferred.key() == key)
          && canGoOn(turn, now)) {
        return turn;
      }
    }
    return null;
  }

  private boolean canGoOn(Turn turn, long now) {
    return (turn.ready() || turn.due() <= now) && isFree(turn);
  }

  /** A monitor that a waiting thread keeps cannot be entered by those who wait in it. */
  private boolean isFree(Turn turn) {
    return !(turn instanceof MonitorWait waiting)
        || turns.stream().noneMatch(other -> other != turn && other.holds(waiting.monitor));
  }
}
