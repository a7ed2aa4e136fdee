package com.example.shop;

import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Sku;
import com.example.shop.catalogue.UnknownProduct;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.orders.Confirmation;
import com.example.shop.orders.Payment;
import com.example.shop.orders.PaymentRefused;
import com.example.shop.pricing.Quote;
import dev.snap.Service;
import java.util.List;

/** What one customer is about to buy. */
@Service
public interface Basket {

  /** 16 random bytes that name the basket. */
  byte[] token();

  /** Puts so many of a product into the basket. */
  void add(Sku sku, int quantity) throws UnknownProduct;

  /** What is in the basket, by number. */
  List<Line> lines();

  /** What it costs now. */
  Quote quote() throws UnknownProduct;

  /** Orders what is in the basket, and empties it. */
  Confirmation checkOut(Payment payment) throws OutOfStock, PaymentRefused, UnknownProduct;
}
