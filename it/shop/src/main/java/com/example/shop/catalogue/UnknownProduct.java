package com.example.shop.catalogue;

/** The catalogue has no such product. */
public final class UnknownProduct extends Exception {
  private final Sku sku;

  /** No product has this number. */
  public UnknownProduct(Sku sku) {
    super("no product " + sku);
    this.sku = sku;
  }

  /** The number that was asked for. */
  public Sku sku() {
    return sku;
  }
}
