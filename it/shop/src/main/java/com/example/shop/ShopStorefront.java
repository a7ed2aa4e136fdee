package com.example.shop;

import com.example.shop.catalogue.Category;
import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Product;
import com.example.shop.catalogue.Sku;
import com.example.shop.catalogue.UnknownProduct;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A storefront that hands out baskets. */
final class ShopStorefront implements Storefront {
  private final Departments departments;
  private final Bestsellers bestsellers;
  private final Instant builtAt = Instant.now();
  private final Random taste = new Random();
  private final SecureRandom tokens = new SecureRandom();

  ShopStorefront(Departments departments, Bestsellers bestsellers) {
    this.departments = departments;
    this.bestsellers = bestsellers;
  }

  @Override
  public Instant builtAt() {
    return builtAt;
  }

  @Override
  public Departments departments() {
    return departments;
  }

  @Override
  public Optional<Product> suggest(Category category) {
    List<Product> shelf = departments.catalogue().in(category);
    return shelf.isEmpty() ? Optional.empty() : Optional.of(shelf.get(taste.nextInt(shelf.size())));
  }

  @Override
  public Basket openBasket(String customer) {
    byte[] token = new byte[16];
    tokens.nextBytes(token);
    return new ShopBasket(departments, customer, token);
  }

  @Override
  public void copy(Basket from, Basket into) throws UnknownProduct {
    if (from == into) {
      throw new IllegalArgumentException("a basket cannot be copied into itself");
    }
    for (Line line : from.lines()) {
      into.add(line.sku(), line.quantity());
    }
  }

  @Override
  public List<Sku> bestsellers(int limit) {
    return bestsellers.top(limit);
  }
}
