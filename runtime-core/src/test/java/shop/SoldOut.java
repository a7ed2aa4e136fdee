package shop;

/** Declared by the service. */
public final class SoldOut extends Exception {
  private static final long serialVersionUID = 1L;

  /** Nothing is left of it. */
  public SoldOut(String sku) {
    super(sku);
  }
}
