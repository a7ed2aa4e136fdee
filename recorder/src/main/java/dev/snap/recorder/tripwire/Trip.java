package dev.snap.recorder.tripwire;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An effect that no surface claimed.
 *
 * @param effect the native method that was about to be called
 * @param operation the method of the JDK that the user's code called
 * @param trace the user's frames, the nearest first
 * @param loader the name of the loader of the user's class, which is that of the service
 */
record Trip(
    NativeMethod effect,
    StackTraceElement operation,
    List<StackTraceElement> trace,
    String loader) {

  /** Copies the list. */
  Trip {
    trace = List.copyOf(trace);
  }

  /** What the user is told. */
  SnapFailure failure() {
    return new SnapFailure(
        SnapCode.TRIPWIRE,
        loader
            + ": "
            + shownOperation()
            + " reaches "
            + effect.kind().surface()
            + " past the membrane, by "
            + effect.shown()
            + "\n"
            + trace.stream().map(each -> "    at " + plain(each)).collect(Collectors.joining("\n")),
        effect.kind().nextStep());
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
