package com.example.shop.orders;

import com.example.shop.catalogue.UnknownProduct;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.ledger.Ledger;
import dev.snap.Service;
import java.util.Optional;
import java.util.UUID;

/** What has been ordered. */
@Service
public interface Orders {

  /** Places an order; the same order placed again gives the same confirmation. */
  Confirmation place(Order order) throws OutOfStock, PaymentRefused, UnknownProduct;

  /** The confirmation of an order that was placed. */
  Optional<Confirmation> find(UUID order);

  /** Where the payments are booked. */
  Ledger ledger();
}
