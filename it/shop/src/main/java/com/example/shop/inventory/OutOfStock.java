package com.example.shop.inventory;

import com.example.shop.catalogue.Sku;

/** There are not enough of a product. */
public final class OutOfStock extends Exception {
  private final Sku sku;
  private final int wanted;
  private final int left;

  /** Fewer are left than are wanted. */
  public OutOfStock(Sku sku, int wanted, int left) {
    super(wanted + " of " + sku + " wanted, " + left + " left");
    this.sku = sku;
    this.wanted = wanted;
    this.left = left;
  }

  /** The product. */
  public Sku sku() {
    return sku;
  }

  /** How many were wanted. */
  public int wanted() {
    return wanted;
  }

  /** How many are left. */
  public int left() {
    return left;
  }
}
