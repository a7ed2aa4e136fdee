package com.example.shop;

import com.example.shop.catalogue.Line;
import com.example.shop.catalogue.Sku;
import com.example.shop.orders.Confirmation;
import com.example.shop.orders.OrderListener;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is ordered. */
final class Bestsellers implements OrderListener {
  private final Map<Sku, Integer> counts = new TreeMap<>();

  @Override
  public synchronized void placed(Confirmation confirmation) {
    for (Line line : confirmation.order().lines()) {
      counts.merge(line.sku(), line.quantity(), Integer::sum);
    }
  }

  /** What was ordered most. */
  synchronized List<Sku> top(int limit) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
