package com.example.shop.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is taken off the price of those who buy much. */
public sealed interface Discount {

  /** The sum from which it is given. */
  BigDecimal from();

  /** What it takes off a sum. */
  BigDecimal off(BigDecimal sum);

  /** Whether it is given for a sum. */
  default boolean isGivenFor(BigDecimal sum) {
    return sum.compareTo(from()) >= 0;
  }

  /** A part of the sum. */
  record Percent(BigDecimal percent, BigDecimal from) implements Discount {
    @Override
    public BigDecimal off(BigDecimal sum) {
      return sum.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN);
    }
  }

  /** The same amount for every sum. */
  record Amount(BigDecimal amount, BigDecimal from) implements Discount {
    @Override
    public BigDecimal off(BigDecimal sum) {
      return amount;
    }
  }
}
