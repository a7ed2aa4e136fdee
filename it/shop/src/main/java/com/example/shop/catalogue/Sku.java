package com.example.shop.catalogue;

/**
 * The number under which a product is kept.
 *
 * @param code two capital letters, a dash and three digits
 */
public record Sku(String code) implements Comparable<Sku> {

  /** Checks the form. */
  public Sku {
    if (!code.matches("[A-Z]{2}-[0-9]{3}")) {
      throw new IllegalArgumentException("a number looks like TE-001, not like " + code);
    }
  }

  @Override
  public int compareTo(Sku other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
