package dev.snap.launch;

import dev.snap.membrane.FaultLog;

/** Prints undeclared exceptions with their stack traces on the callee's own standard error. */
public final class StandardErrorFaults implements FaultLog {
  @Override
  @SuppressWarnings("CatchAndPrintStackTrace")
  public void report(String service, String method, Throwable fault) {
    synchronized (System.err) {
      System.err.println(
          service + " " + method + " threw an exception that the interface does not declare:");
      fault.printStackTrace();
    }
  }
}
