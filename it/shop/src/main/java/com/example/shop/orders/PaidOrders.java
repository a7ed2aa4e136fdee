package com.example.shop.orders;

import com.example.shop.catalogue.UnknownProduct;
import com.example.shop.inventory.Inventory;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.ledger.Entry;
import com.example.shop.ledger.Ledger;
import com.example.shop.pricing.Pricing;
import com.example.shop.pricing.Quote;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders that are booked when they are placed. */
final class PaidOrders implements Orders {
  private static final Duration DELIVERY = Duration.ofDays(3);

  private final Inventory inventory;
  private final Pricing pricing;
  private final Ledger ledger;
  private final List<OrderListener> listeners;
  private final Map<UUID, Confirmation> confirmations = new HashMap<>();

  PaidOrders(Inventory inventory, Pricing pricing, Ledger ledger, List<OrderListener> listeners) {
    this.inventory = inventory;
    this.pricing = pricing;
    this.ledger = ledger;
    this.listeners = listeners;
  }

  @Override
  public synchronized Confirmation place(Order order)
      throws OutOfStock, PaymentRefused, UnknownProduct {
    Confirmation known = confirmations.get(order.id());
    if (known != null) {
      return known;
    }
    Confirmation confirmation = confirm(order);
    confirmations.put(order.id(), confirmation);
    listeners.forEach(listener -> listener.placed(confirmation));
    return confirmation;
  }

  @Override
  public synchronized Optional<Confirmation> find(UUID order) {
    return Optional.ofNullable(confirmations.get(order));
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  private Confirmation confirm(Order order) throws OutOfStock, PaymentRefused, UnknownProduct {
    Quote quote = pricing.quote(order.lines());
    var refusal = order.payment().refusal(quote.total(), LocalDate.now(ZoneOffset.UTC));
    if (refusal.isPresent()) {
      throw new PaymentRefused(refusal.get());
    }
    inventory.reserve(order.lines());
    Entry booked = ledger.book("order " + order.id(), quote.total());
    return new Confirmation(order, quote, booked, Instant.now(), DELIVERY);
  }
}
