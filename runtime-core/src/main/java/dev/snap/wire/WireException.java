package dev.snap.wire;

/** Bytes that are not what their codec expects, or a value that its codec cannot write. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault in the user's words. */
  public WireException(String message) {
    super(message);
  }

  /** A value that must be there and is not. */
  public static WireException missing(String name) {
    return new WireException(name + " is missing: null cannot cross where @Nullable or Optional is not declared");
  }
}
