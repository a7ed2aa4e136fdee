package dev.snap.recorder.record;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Ends a recording that takes too long, with the stacks of the threads that were running. */
final class Watchdog {
  private Watchdog() {}

  static void start(RecordRequest request) {
    Thread main = Thread.currentThread();
    Thread watchdog = new Thread(() -> watch(request, main), "snap watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
  }

  private static void watch(RecordRequest request, Thread main) {
    try {
      Thread.sleep(request.timeout().toMillis());
      RecorderMain.leave(request, failure(request, main));
    } catch (InterruptedException | IOException e) {
      // The parent ends the process in any case and says that it died.
    }
    Runtime.getRuntime().halt(1);
  }

  private static SnapFailure failure(RecordRequest request, Thread main) {
    return new SnapFailure(
        SnapCode.BOOTSTRAP_HANGS,
        "The bootstraps did not end within "
            + request.timeout().toSeconds()
            + " s. They were at\n"
            + stacks(main),
        "Mend what waits or spins there, or give the build more time with -Dsnap.timeout=<seconds>.");
  }

  private static String stacks(Thread main) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey() == main || isOfUser(each.getKey()))
        .map(Watchdog::stack)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isOfUser(Thread thread) {
    return thread.getContextClassLoader() instanceof MembraneLoader;
  }

  private static String stack(Map.Entry<Thread, StackTraceElement[]> thread) {
    return "    thread "
        + thread.getKey().getName()
        + " ("
        + thread.getKey().getState()
        + ")\n"
        + UserTrace.of(
            Arrays.stream(thread.getValue())
                .map(frame -> "      at " + frame)
                .collect(Collectors.joining("\n")));
  }
}
