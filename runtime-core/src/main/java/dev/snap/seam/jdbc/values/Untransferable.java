package dev.snap.seam.jdbc.values;

/** A value that cannot cross: of a class of the driver's, or of the user's. */
public final class Untransferable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Untransferable(Class<?> type) {
    super(type.getName());
  }

  /** The name of its class. */
  public String type() {
    return String.valueOf(getMessage());
  }
}
