package com.example.shop.catalogue;

import dev.snap.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the shop sells. */
@Service
public interface Catalogue {

  /** The product of that number. */
  Optional<Product> find(Sku sku);

  /** What stands on a shelf, by number. */
  List<Product> in(Category category);

  /** The shelves that have something on them. */
  Set<Category> categories();

  /** Which catalogue this is. */
  Edition edition();
}
