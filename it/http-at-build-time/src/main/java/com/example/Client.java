package com.example;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** Asks the running service. */
public final class Client implements Consumer<Till> {

  @Override
  public void accept(Till till) {
    System.out.println(till.price("Ada", new BigDecimal("100.00")));
  }
}
