package com.example.shop;

import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Sku;
import com.example.shop.catalogue.UnknownProduct;
import com.example.shop.inventory.OutOfStock;
import com.example.shop.orders.Confirmation;
import com.example.shop.orders.Order;
import com.example.shop.orders.Payment;
import com.example.shop.orders.PaymentRefused;
import com.example.shop.pricing.Quote;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A basket in the memory of the storefront. */
final class ShopBasket implements Basket {
  private final Departments departments;
  private final String customer;
  private final byte[] token;
  private final SortedMap<Sku, Integer> quantities = new TreeMap<>();

  ShopBasket(Departments departments, String customer, byte[] token) {
    this.departments = departments;
    this.customer = customer;
    this.token = token;
  }

  @Override
  public byte[] token() {
    return token.clone();
  }

  @Override
  public synchronized void add(Sku sku, int quantity) throws UnknownProduct {
    if (departments.catalogue().find(sku).isEmpty()) {
      throw new UnknownProduct(sku);
    }
    quantities.merge(sku, quantity, Integer::sum);
  }

  @Override
  public synchronized List<Line> lines() {
    return quantities.entrySet().stream()
        .map(entry -> new Line(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public Quote quote() throws UnknownProduct {
    return departments.pricing().quote(lines());
  }

  @Override
  public synchronized Confirmation checkOut(Payment payment)
      throws OutOfStock, PaymentRefused, UnknownProduct {
    Order order = new Order(UUID.randomUUID(), customer, lines(), payment);
    Confirmation confirmation = departments.orders().place(order);
    quantities.clear();
    return confirmation;
  }
}
