package dev.snap.recorder.tripwire;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The user's code that made the JDK do something.
 *
 * @param service the service whose code it was
 * @param operation the method of the JDK that the user's code called
 * @param trace the user's frames, the nearest first
 */
record Caller(String service, StackTraceElement operation, List<StackTraceElement> trace) {

  /** Copies the list. */
  Caller {
    trace = List.copyOf(trace);
  }

  /** The operation as users know it. */
  String shownOperation() {
    String type = operation.getClassName();
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return operation.getMethodName().equals("<init>")
        ? "new " + simple
        : simple + "." + operation.getMethodName();
  }

  /** A line for each frame. */
  String shownTrace() {
    return trace.stream().map(each -> "    at " + plain(each)).collect(Collectors.joining("\n"));
  }

  /** A frame without loader and module. */
  private static String plain(StackTraceElement frame) {
    return new StackTraceElement(
            frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber())
        .toString();
  }
}
