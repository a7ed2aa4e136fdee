package dev.snap.recorder.rest;

import dev.snap.recorder.state.hprof.HeapObject.Instance;
import java.util.Set;

/** What a dump tells of a thread. */
final class ThreadFacts {
  /** JVMTI's bit for a thread that has been started and has not ended. */
  private static final long ALIVE = 1;

  private static final String MEMBRANES = "dev.snap.seam.threads.MembraneThread";

  /** Threads that every JVM has, and those of the JVM that records. */
  private static final Set<String> OF_THE_JVM =
      Set.of(
          "main",
          "Reference Handler",
          "Finalizer",
          "Signal Dispatcher",
          "Common-Cleaner",
          "Attach Listener",
          "Notification Thread");

  private ThreadFacts() {}

  /** Whether it runs, and neither the JVM nor a membrane started it. */
  static boolean isForeign(Held thread) {
    return isAlive(thread)
        && !OF_THE_JVM.contains(String.valueOf(thread.text("name")))
        && !ofMembrane(thread);
  }

  /** Whether it runs, and is one of the JVM's own. */
  static boolean isOfTheJvm(Held thread) {
    return isAlive(thread) && OF_THE_JVM.contains(String.valueOf(thread.text("name")));
  }

  private static boolean isAlive(Held thread) {
    Instance holder = thread.field("holder");
    long status = (holder == null ? thread.instance() : holder).bits("threadStatus");
    return (status & ALIVE) != 0;
  }

  /** Such threads run in the order that replay repeats, or wait for live. */
  private static boolean ofMembrane(Held thread) {
    if (thread.instance().type().isA(MEMBRANES)) {
      return true;
    }
    Instance holder = thread.field("holder");
    Instance target =
        thread
            .heap()
            .instance(
                (holder == null ? thread.instance() : holder)
                    .bits(holder == null ? "target" : "task"));
    return target != null && target.type().name().startsWith("dev.snap.");
  }
}
