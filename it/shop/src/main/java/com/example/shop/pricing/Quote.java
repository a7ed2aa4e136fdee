package com.example.shop.pricing;

import com.example.shop.catalogue.Category;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some products cost together.
 *
 * @param total what is to be paid
 * @param vat the tax within the total, by shelf
 * @param currency an ISO 4217 code
 */
public record Quote(
    List<PricedLine> lines,
    Optional<Discount> discount,
    BigDecimal total,
    Map<Category, BigDecimal> vat,
    String currency) {}
