package dev.snap.seam.stack;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Stack traces as code of a bootstrap sees them: the frames of user, library and JDK code, the same
 * whether the membrane records or replays. Frames of Snap, those that the JDK's reflection changes
 * after some calls, those of classes that the JVM numbers, and all below the service's entry are
 * left out, and so are class loaders. When live they are the JDK's.
 */
public final class StackTraces {
  private static final String SELF = StackTraces.class.getName();

  private StackTraces() {}

  @Replaces(value = Throwable.class, kind = Kind.CALLED)
  public static StackTraceElement[] getStackTrace(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return Door.live() ? trace : shown(trace);
  }

  @Replaces(value = Thread.class, kind = Kind.CALLED)
  public static StackTraceElement[] getStackTrace(Thread thread) {
    StackTraceElement[] trace = thread.getStackTrace();
    return Door.live() ? withoutSelf(trace) : shown(trace);
  }

  @Replaces(value = Throwable.class, kind = Kind.CALLED)
  public static void printStackTrace(Throwable thrown, PrintWriter to) {
    if (!Door.live()) {
      trim(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    thrown.printStackTrace(to);
  }

  @Replaces(value = Throwable.class, kind = Kind.CALLED)
  public static void printStackTrace(Throwable thrown, PrintStream to) {
    if (!Door.live()) {
      trim(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    thrown.printStackTrace(to);
  }

  /** Printing reads the trace inside the JDK, so what is left out has to be taken off it before. */
  private static void trim(Throwable thrown, Set<Throwable> seen) {
    if (!seen.add(thrown)) {
      return;
    }
    thrown.setStackTrace(shown(thrown.getStackTrace()));
    if (thrown.getCause() != null) {
      trim(thrown.getCause(), seen);
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      trim(suppressed, seen);
    }
  }

  /** Code that looks for its caller counts frames. */
  private static StackTraceElement[] withoutSelf(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(frame -> !frame.getClassName().equals(SELF))
        .toArray(StackTraceElement[]::new);
  }

  private static StackTraceElement[] shown(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .takeWhile(frame -> !Frames.isEntry(frame.getClassName(), frame.getMethodName()))
        .filter(frame -> Frames.isShown(frame.getClassName()))
        .map(StackTraces::withoutLoader)
        .toArray(StackTraceElement[]::new);
  }

  static StackTraceElement withoutLoader(StackTraceElement frame) {
    return new StackTraceElement(
        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
  }
}
