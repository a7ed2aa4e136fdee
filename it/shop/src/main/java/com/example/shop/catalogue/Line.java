package com.example.shop.catalogue;

/**
 * So many of one product.
 *
 * @param quantity 1 or more
 */
public record Line(Sku sku, int quantity) {

  /** Checks the quantity. */
  public Line {
    if (quantity < 1) {
      throw new IllegalArgumentException("a quantity is 1 or more, not " + quantity);
    }
  }
}
