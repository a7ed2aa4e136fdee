package dev.snap.transport.grpc;

/** A declared exception. */
public final class OutOfStock extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sku;

  /** Nothing left of it. */
  public OutOfStock(String sku) {
    super("out of stock: " + sku);
    this.sku = sku;
  }

  /** What is out of stock. */
  public String sku() {
    return sku;
  }
}
