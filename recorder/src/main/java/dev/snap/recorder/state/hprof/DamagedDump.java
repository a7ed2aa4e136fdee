package dev.snap.recorder.state.hprof;

/** A heap dump that is not what its format says. */
public final class DamagedDump extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault, as the rest of a sentence about the dump. */
  public DamagedDump(String fault) {
    super(fault);
  }
}
