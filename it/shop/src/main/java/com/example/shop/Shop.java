package com.example.shop;

import com.example.shop.catalogue.Catalogue;
import com.example.shop.catalogue.CatalogueBootstrap;
import com.example.shop.inventory.Inventory;
import com.example.shop.inventory.InventoryBootstrap;
import com.example.shop.orders.Orders;
import com.example.shop.orders.OrdersBootstrap;
import com.example.shop.pricing.Pricing;
import com.example.shop.pricing.RulePricing;
import dev.snap.Bootstrap;
import dev.snap.Container;
import dev.snap.Host;
import java.util.List;

/** The shop: a storefront made of the services behind it. */
public final class Shop implements Bootstrap<Storefront> {
  @Override
  public Storefront boot(Host host) {
    host.runAs(Container.scaling(1, 3));
    Catalogue catalogue =
        host.importService(
            "catalogue", Catalogue.class, new CatalogueBootstrap("data/catalogue.csv"));
    Pricing pricing =
        host.importService(
            "pricing", Pricing.class, h -> RulePricing.read("/pricing.yaml", catalogue));
    Inventory inventory =
        host.importService(
            "inventory",
            Inventory.class,
            new InventoryBootstrap("data/stock.csv", catalogue, pricing));
    Bestsellers bestsellers = new Bestsellers();
    Orders orders =
        host.importService(
            "orders", Orders.class, new OrdersBootstrap(inventory, pricing, List.of(bestsellers)));
    return new ShopStorefront(new Departments(catalogue, pricing, inventory, orders), bestsellers);
  }
}
