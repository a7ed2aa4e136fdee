package com.example.shop.pricing;

import com.example.shop.catalogue.Category;
import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.UnknownProduct;
import dev.snap.Service;
import java.util.List;
import java.util.Map;

/** What things cost. */
@Service
public interface Pricing {

  /** The price of some products bought together. */
  Quote quote(List<Line> lines) throws UnknownProduct;

  /** Makes what is scarce at the moment dearer; asks all the levels before it returns. */
  void follow(Map<Category, StockLevels> levels);

  /** The levels that were last followed. */
  Map<Category, StockLevels> followed();
}
