package libraries;

/** Keeps what a library made, as the state of a service. */
public final class Keeper implements Kept {
  private final Object[] kept;

  private Keeper(Object[] kept) {
    this.kept = kept;
  }

  /** Keeps objects. */
  public static Kept of(Object... kept) {
    return new Keeper(kept);
  }

  @Override
  public String name() {
    return kept[0].getClass().getName();
  }
}
