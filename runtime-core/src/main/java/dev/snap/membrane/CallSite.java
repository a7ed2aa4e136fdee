package dev.snap.membrane;

import dev.snap.binding.Stub;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The source line of user or library code that the current thread came from. */
public final class CallSite {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** The class loader and module before a frame. */
  private static final Pattern MODULE = Pattern.compile("^[^(]*//?");

  /** The name that javac gives to the body of a lambda. */
  private static final Pattern LAMBDA = Pattern.compile("\\.lambda\\$(\\w+)\\$\\d+\\(");

  private CallSite() {}

  /**
   * The nearest line outside Snap, the JDK and generated stubs, for example {@code
   * shop.Shop.boot(Shop.java:12)}; empty for none.
   */
  public static String current() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> isForeign(frame.getClassName()))
                .filter(frame -> !isGenerated(frame))
                .findFirst()
                .map(frame -> shown(frame.toStackTraceElement()))
                .orElse(""));
  }

  /** The nearest such line that an exception came from; none where it has none. */
  public static Optional<String> of(Throwable thrown) {
    return first(thrown.getStackTrace());
  }

  /** The nearest such line that a thread stands in; none where it runs nothing of the kind. */
  public static Optional<String> of(Thread thread) {
    return first(thread.getStackTrace());
  }

  private static Optional<String> first(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(frame -> isForeign(frame.getClassName()))
        .findFirst()
        .map(CallSite::shown);
  }

  private static String shown(StackTraceElement frame) {
    return LAMBDA.matcher(MODULE.matcher(frame.toString()).replaceFirst("")).replaceFirst(".$1(");
  }

  /** Stubs, and methods that rewriting adds, stand among the user's code; no user wrote them. */
  private static boolean isGenerated(StackWalker.StackFrame frame) {
    return Stub.class.isAssignableFrom(frame.getDeclaringClass())
        || frame.getMethodName().startsWith("snap$");
  }

  private static boolean isForeign(String type) {
    return !type.startsWith("dev.snap.")
        && !type.startsWith("java.")
        && !type.startsWith("javax.")
        && !type.startsWith("jdk.")
        && !type.startsWith("sun.");
  }
}
