package dev.snap.membrane;

import dev.snap.binding.Stub;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            nearest(
                    frames
                        .filter(frame -> isForeign(frame.getClassName()))
                        .filter(frame -> !Stub.class.isAssignableFrom(frame.getDeclaringClass()))
                        .map(StackWalker.StackFrame::toStackTraceElement))
                .orElse(""));
  }

  /** The nearest such line that an exception came from; none where it has none. */
  public static Optional<String> of(Throwable thrown) {
    return nearest(Arrays.stream(thrown.getStackTrace()));
  }

  private static Optional<String> nearest(Stream<StackTraceElement> frames) {
    return frames
        .filter(frame -> isForeign(frame.getClassName()))
        .findFirst()
        .map(frame -> shown(frame.toString()));
  }

  private static String shown(String frame) {
    return LAMBDA.matcher(MODULE.matcher(frame).replaceFirst("")).replaceFirst(".$1(");
  }

  private static boolean isForeign(String type) {
    return !type.startsWith("dev.snap.")
        && !type.startsWith("java.")
        && !type.startsWith("javax.")
        && !type.startsWith("jdk.")
        && !type.startsWith("sun.");
  }
}
