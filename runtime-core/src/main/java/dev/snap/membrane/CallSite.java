package dev.snap.membrane;

import dev.snap.binding.Stub;

/** The source line of user or library code that the current thread came from. */
public final class CallSite {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private CallSite() {}

  /**
   * The nearest line outside Snap and the JDK, for example {@code shop.Shop.boot(Shop.java:12)};
   * empty for none.
   */
  public static String current() {
    return WALKER.walk(
        frames ->
            frames
                .filter(
                    frame ->
                        isForeign(frame.getDeclaringClass()) && !isAdded(frame.getMethodName()))
                .findFirst()
                .map(frame -> frame.toStackTraceElement().toString().replaceFirst("^[^(]*//?", ""))
                .orElse(""));
  }

  /** Methods that rewriting adds have no line. */
  private static boolean isAdded(String method) {
    return method.startsWith("snap$");
  }

  /** Generated stubs stand among the user's classes, but no user wrote them. */
  private static boolean isForeign(Class<?> type) {
    String name = type.getName();
    return !Stub.class.isAssignableFrom(type)
        && !name.startsWith("dev.snap.")
        && !name.startsWith("java.")
        && !name.startsWith("javax.")
        && !name.startsWith("jdk.")
        && !name.startsWith("sun.");
  }
}
