package dev.snap.soundness.attack;

import com.sun.management.ThreadMXBean;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts attacks by how they end, and holds them to a bound of memory. */
final class Count {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Above the journal itself; a large one is read in pieces that are dropped at once. */
  private static final long MOST_BYTES = 48 << 20;

  private final Map<SnapCode, Integer> refused = new TreeMap<>();
  private final List<String> accepted = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private long tried;
  private long most;

  /** Makes one attack: the check must end in a refusal with a code. */
  void attack(String title, Runnable check) {
    tried++;
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    try {
      check.run();
      accepted.add(title);
    } catch (SnapFailure failure) {
      refused.merge(failure.code(), 1, Integer::sum);
    } catch (RuntimeException | Error e) {
      wrong.add(title + ": " + e);
    }
    long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    most = Math.max(most, bytes);
    if (bytes > MOST_BYTES) {
      wrong.add(title + ": took " + bytes + " bytes of memory");
    }
  }

  long tried() {
    return tried;
  }

  long refused() {
    return tried - accepted.size() - wrong.size();
  }

  List<String> accepted() {
    return accepted;
  }

  /** Attacks that ended in anything but a refusal. */
  List<String> wrong() {
    return wrong;
  }

  @Override
  public String toString() {
    return tried + " attacks, refused by " + refused + ", at most " + most + " bytes for one";
  }
}
