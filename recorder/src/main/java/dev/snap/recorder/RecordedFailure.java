package dev.snap.recorder;

/** A failure that the forked JVM told in full, code and all; it is shown as it is. */
public final class RecordedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private RecordedFailure(String message) {
    super(message);
  }

  static RecordedFailure of(String text) {
    return new RecordedFailure(text);
  }
}
