package com.example.stock;

import dev.snap.Service;
import java.util.List;

/** What is in stock. */
@Service
public interface Stock {

  /** What was known when the service was built. */
  List<String> known();

  /** How many are left, as the database says now. */
  int onHand(String sku);

  /** Changes how many are left. */
  void put(String sku, int number);

  /** How many products there are more than four of. */
  int products();
}
