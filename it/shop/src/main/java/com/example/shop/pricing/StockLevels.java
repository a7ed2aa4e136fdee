package com.example.shop.pricing;

import com.example.shop.catalogue.Sku;
import dev.snap.Service;
import java.util.Set;

/** What pricing asks about the stock of one shelf. */
@Service
public interface StockLevels {

  /** The products of which fewer are left. */
  Set<Sku> below(int number);
}
