package com.example.shop.catalogue;

import java.math.BigDecimal;

/**
 * Something that can be bought.
 *
 * @param price what one costs, tax included
 * @param grams what one weighs
 */
public record Product(Sku sku, String name, Category category, BigDecimal price, int grams) {}
