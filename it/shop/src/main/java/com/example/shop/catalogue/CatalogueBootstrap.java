package com.example.shop.catalogue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.snap.Bootstrap;
import dev.snap.Container;
import dev.snap.Host;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the catalogue from a CSV file.
 *
 * @param file the file, relative to the project
 */
public record CatalogueBootstrap(String file) implements Bootstrap<Catalogue> {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueBootstrap.class);

  @Override
  public Catalogue boot(Host host) throws Exception {
    host.runAs(Container.scaling(1, 4));
    byte[] csv = Files.readAllBytes(Path.of(file));
    Edition edition = new Edition(UUID.randomUUID(), sha256(csv), Instant.now());
    List<Product> products = parse(csv);
    LOG.info("{} products in edition {}", products.size(), edition.id());
    return new TableCatalogue(products, edition);
  }

  private static List<Product> parse(byte[] csv) throws Exception {
    CsvSchema header = CsvSchema.emptySchema().withHeader();
    try (var rows = new CsvMapper().readerFor(Row.class).with(header).<Row>readValues(csv)) {
      return rows.readAll().stream().map(Row::toProduct).toList();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private record Row(String sku, String name, Category category, BigDecimal price, int grams) {
    Product toProduct() {
      return new Product(new Sku(sku), name, category, price, grams);
    }
  }
}
