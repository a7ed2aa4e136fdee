package com.example.shop;

import com.example.shop.catalogue.Category;
import com.example.shop.catalogue.Product;
import com.example.shop.catalogue.Sku;
import com.example.shop.catalogue.UnknownProduct;
import dev.snap.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where customers come in. */
@Service
public interface Storefront {

  /** When the shop was built. */
  Instant builtAt();

  /** The services behind the storefront. */
  Departments departments();

  /** A product from a shelf, picked at random. */
  Optional<Product> suggest(Category category);

  /** Hands out an empty basket. */
  Basket openBasket(String customer);

  /** Puts what is in one basket into another as well. */
  void copy(Basket from, Basket into) throws UnknownProduct;

  /** What was ordered most, at most so many, the most wanted first. */
  List<Sku> bestsellers(int limit);
}
