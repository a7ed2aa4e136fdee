package com.example.shop.pricing;

import com.example.shop.catalogue.Product;
import java.math.BigDecimal;

/**
 * So many of one product, at their price.
 *
 * @param unitPrice what one costs now
 */
public record PricedLine(Product product, int quantity, BigDecimal unitPrice) {

  /** What they cost together. */
  BigDecimal sum() {
    return unitPrice.multiply(BigDecimal.valueOf(quantity));
  }
}
