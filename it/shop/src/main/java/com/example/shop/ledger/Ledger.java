package com.example.shop.ledger;

import dev.snap.Service;
import java.math.BigDecimal;
import java.util.List;

/** The shop's books: entries that nobody can change afterwards. */
@Service
public interface Ledger {

  /** Books an amount. */
  Entry book(String text, BigDecimal amount);

  /** The sum of all amounts. */
  BigDecimal balance();

  /** All entries, the first one first. */
  List<Entry> entries();

  /** The last lines of the ledger's log, at most 100. */
  List<String> log();
}
