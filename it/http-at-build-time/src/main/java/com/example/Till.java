package com.example;

import dev.snap.Service;
import java.math.BigDecimal;

/** Says prices. */
@Service
public interface Till {

  /** The price of something for somebody, with tax. */
  String price(String name, BigDecimal net);
}
