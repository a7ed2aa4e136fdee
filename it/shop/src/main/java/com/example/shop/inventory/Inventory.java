package com.example.shop.inventory;

import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Sku;
import dev.snap.Service;
import java.util.List;

/** What the shop has in stock. */
@Service
public interface Inventory {

  /** How many of a product are left; 0 for what the shop does not know. */
  int onHand(Sku sku);

  /** Takes all the lines from the stock, or none. */
  void reserve(List<Line> lines) throws OutOfStock;
}
