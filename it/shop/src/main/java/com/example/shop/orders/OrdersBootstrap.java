package com.example.shop.orders;

import com.example.shop.inventory.Inventory;
import com.example.shop.ledger.Ledger;
import com.example.shop.ledger.LedgerBootstrap;
import com.example.shop.pricing.Pricing;
import dev.snap.Bootstrap;
import dev.snap.Container;
import dev.snap.Host;
import java.math.BigDecimal;
import java.util.List;

/** Takes orders, and keeps a ledger of its own. */
public record OrdersBootstrap(Inventory inventory, Pricing pricing, List<OrderListener> listeners)
    implements Bootstrap<Orders> {

  @Override
  public Orders boot(Host host) {
    host.runAs(Container.single());
    LedgerBootstrap opened = new LedgerBootstrap("opening balance", new BigDecimal("100.00"));
    Ledger ledger = host.importService("ledger", Ledger.class, opened);
    return new PaidOrders(inventory, pricing, ledger, listeners);
  }
}
