package com.example.shop.inventory;

import com.example.shop.catalogue.Catalogue;
import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Product;
import com.example.shop.catalogue.Sku;
import com.example.shop.catalogue.UnknownProduct;
import com.example.shop.pricing.Pricing;
import dev.snap.Bootstrap;
import dev.snap.Container;
import dev.snap.Host;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a database with the stock from a CSV file, and tells pricing of it.
 *
 * @param file the file, relative to the project
 */
public record InventoryBootstrap(String file, Catalogue catalogue, Pricing pricing)
    implements Bootstrap<Inventory> {
  private static final Logger LOG = LoggerFactory.getLogger(InventoryBootstrap.class);

  @Override
  public Inventory boot(Host host) throws Exception {
    host.runAs(Container.single().memory("512Mi"));
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    JdbcInventory inventory = JdbcInventory.create(url);
    for (Line line : stock()) {
      Product product =
          catalogue.find(line.sku()).orElseThrow(() -> new UnknownProduct(line.sku()));
      inventory.add(product, line.quantity());
    }
    pricing.follow(inventory.levels());
    LOG.info("{} pieces in stock", inventory.pieces());
    return inventory;
  }

  private List<Line> stock() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (var in = new BufferedReader(new FileReader(file, StandardCharsets.UTF_8))) {
      in.lines()
          .skip(1)
          .map(row -> row.split(","))
          .forEach(cells -> lines.add(new Line(new Sku(cells[0]), Integer.parseInt(cells[1]))));
    }
    return lines;
  }
}
