package com.example.shop.pricing;

import com.example.shop.catalogue.Category;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How prices are made.
 *
 * @param vat per cent of tax, by shelf
 * @param scarceBelow the number of pieces below which a product is scarce
 * @param surcharge per cent on top of what is scarce
 */
record PriceRules(
    String currency,
    Map<Category, BigDecimal> vat,
    List<Discount> discounts,
    int scarceBelow,
    BigDecimal surcharge) {

  /** Reads the rules from a YAML file on the class path. */
  static PriceRules read(String resource) throws IOException {
    try (InputStream in = PriceRules.class.getResourceAsStream(resource)) {
      Map<String, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<?, ?> scarce = (Map<?, ?>) root.get("scarce");
      return new PriceRules(
          currency((String) root.get("currency")),
          vat((Map<?, ?>) root.get("vat")),
          ((List<?>) root.get("discounts")).stream().map(PriceRules::discount).toList(),
          (Integer) scarce.get("below"),
          decimal(scarce.get("surcharge")));
    }
  }

  /** The best discount for a sum. */
  Optional<Discount> discountFor(BigDecimal sum) {
    return discounts.stream()
        .filter(discount -> discount.isGivenFor(sum))
        .max(Comparator.comparing(discount -> discount.off(sum)));
  }

  private static String currency(String usual) {
    return Optional.ofNullable(System.getenv("SHOP_CURRENCY")).orElse(usual);
  }

  private static Map<Category, BigDecimal> vat(Map<?, ?> rates) {
    Map<Category, BigDecimal> vat = new EnumMap<>(Category.class);
    rates.forEach((shelf, rate) -> vat.put(Category.valueOf((String) shelf), decimal(rate)));
    return vat;
  }

  private static Discount discount(Object rule) {
    Map<?, ?> fields = (Map<?, ?>) rule;
    BigDecimal from = decimal(fields.get("from"));
    return fields.containsKey("percent")
        ? new Discount.Percent(decimal(fields.get("percent")), from)
        : new Discount.Amount(decimal(fields.get("amount")), from);
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }
}
