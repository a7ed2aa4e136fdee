package dev.snap.recorder.tripwire;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An effect that no surface claimed.
 *
 * @param service the service whose code it was
 * @param kind what it is to the user, which may differ from what the native method does
 * @param effect the native method that was about to be called
 * @param operation the method of the JDK that the user's code called
 * @param trace the user's frames, the nearest first
 */
record Trip(
    String service,
    NativeKind kind,
    NativeMethod effect,
    StackTraceElement operation,
    List<StackTraceElement> trace) {

  /** Copies the list. */
  Trip {
    trace = List.copyOf(trace);
  }

  /** What the user is told. */
  SnapFailure failure() {
    return new SnapFailure(
        SnapCode.TRIPWIRE,
        service
            + ": "
            + shownOperation()
            + " reaches "
            + kind.surface()
            + " past the membrane, by "
            + effect.shown()
            + "\n"
            + trace.stream().map(each -> "    at " + plain(each)).collect(Collectors.joining("\n")),
        kind.nextStep());
  }

  private String shownOperation() {
    String type = operation.getClassName();
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return operation.getMethodName().equals("<init>")
        ? "new " + simple
        : simple + "." + operation.getMethodName();
  }

  /** A frame without loader and module. */
  private static String plain(StackTraceElement frame) {
    return new StackTraceElement(
            frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber())
        .toString();
  }
}
