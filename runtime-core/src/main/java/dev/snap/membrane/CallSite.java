package dev.snap.membrane;

/** The source line of user or library code that the current thread came from. */
public final class CallSite {
  private static final StackWalker WALKER = StackWalker.getInstance();

  private CallSite() {}

  /**
   * The nearest line outside Snap and the JDK, for example {@code shop.Shop.boot(Shop.java:12)};
   * empty for none.
   */
  public static String current() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> isForeign(frame.getClassName()) && !isAdded(frame.getMethodName()))
                .findFirst()
                .map(frame -> frame.toStackTraceElement().toString().replaceFirst("^[^(]*//?", ""))
                .orElse(""));
  }

  /** Methods that rewriting adds have no line. */
  private static boolean isAdded(String method) {
    return method.startsWith("snap$");
  }

  private static boolean isForeign(String type) {
    return !type.startsWith("dev.snap.")
        && !type.startsWith("java.")
        && !type.startsWith("javax.")
        && !type.startsWith("jdk.")
        && !type.startsWith("sun.");
  }
}
