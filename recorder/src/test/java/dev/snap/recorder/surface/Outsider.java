package dev.snap.recorder.surface;

/** Hands a thread to code in a membrane that the membrane knows nothing of. */
public final class Outsider {
  /** Never started. */
  public static final Thread THREAD = new Thread("outsider");

  private Outsider() {}
}
