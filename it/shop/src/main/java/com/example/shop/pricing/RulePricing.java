package com.example.shop.pricing;

import com.example.shop.catalogue.Catalogue;
import com.example.shop.catalogue.Category;
import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Product;
import com.example.shop.catalogue.Sku;
import com.example.shop.catalogue.UnknownProduct;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prices made by rules from what the catalogue says. */
public final class RulePricing implements Pricing {
  private static final Logger LOG = LoggerFactory.getLogger(RulePricing.class);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PriceRules rules;
  private final LoadingCache<Sku, Optional<Product>> products;
  private volatile Map<Category, StockLevels> followed = Map.of();
  private volatile Set<Sku> scarce = Set.of();

  private RulePricing(PriceRules rules, Catalogue catalogue) {
    this.rules = rules;
    this.products =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build(catalogue::find);
  }

  /** Pricing by the rules in a YAML file on the class path. */
  public static Pricing read(String resource, Catalogue catalogue) throws IOException {
    RulePricing pricing = new RulePricing(PriceRules.read(resource), catalogue);
    for (Category category : catalogue.categories()) {
      catalogue.in(category).forEach(pricing::remember);
    }
    return pricing;
  }

  @Override
  public Quote quote(List<Line> lines) throws UnknownProduct {
    List<PricedLine> priced = new ArrayList<>();
    for (Line line : lines) {
      priced.add(price(line));
    }
    BigDecimal sum = priced.stream().map(PricedLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<Discount> discount = rules.discountFor(sum);
    BigDecimal total = discount.map(given -> sum.subtract(given.off(sum))).orElse(sum);
    return new Quote(priced, discount, total, vat(priced, sum, total), rules.currency());
  }

  @Override
  public void follow(Map<Category, StockLevels> levels) {
    followed = Map.copyOf(levels);
    scarce =
        levels.values().stream()
            .flatMap(level -> level.below(rules.scarceBelow()).stream())
            .collect(Collectors.toSet());
    LOG.info("scarce: {}", scarce);
  }

  @Override
  public Map<Category, StockLevels> followed() {
    return followed;
  }

  private void remember(Product product) {
    products.put(product.sku(), Optional.of(product));
  }

  private PricedLine price(Line line) throws UnknownProduct {
    Product product = products.get(line.sku()).orElseThrow(() -> new UnknownProduct(line.sku()));
    BigDecimal surcharge = scarce.contains(line.sku()) ? rules.surcharge() : BigDecimal.ZERO;
    BigDecimal factor = HUNDRED.add(surcharge).movePointLeft(2);
    BigDecimal price = product.price().multiply(factor).setScale(2, RoundingMode.HALF_EVEN);
    return new PricedLine(product, line.quantity(), price);
  }

  private Map<Category, BigDecimal> vat(List<PricedLine> lines, BigDecimal sum, BigDecimal total) {
    Map<Category, BigDecimal> vat = new EnumMap<>(Category.class);
    for (PricedLine line : lines) {
      vat.merge(line.product().category(), line.sum(), BigDecimal::add);
    }
    vat.replaceAll(
        (category, paid) -> {
          BigDecimal rate = rules.vat().get(category);
          BigDecimal parts = sum.multiply(HUNDRED.add(rate));
          return paid.multiply(total).multiply(rate).divide(parts, 2, RoundingMode.HALF_EVEN);
        });
    return vat;
  }
}
