package dev.snap.membrane;

/**
 * Where a service notes exceptions that its interfaces do not declare; their text never crosses to
 * the caller.
 */
@FunctionalInterface
public interface FaultLog {
  /** Notes one fault. */
  void report(String service, String method, Throwable fault);
}
