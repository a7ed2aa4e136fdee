package dev.snap.recorder.record;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.UncheckedIOException;

/** What a user is told when the disk does not take what was recorded. */
final class NotWritten {
  private NotWritten() {}

  static SnapFailure by(Exception fault) {
    Throwable told = fault instanceof UncheckedIOException ? fault.getCause() : fault;
    return new SnapFailure(
        SnapCode.NOT_WRITTEN,
        "What was recorded could not be written: " + told,
        "Free space or rights under the output directory of the build; nothing was published.");
  }
}
