package com.example.shop.orders;

import dev.snap.Service;

/** Is told of every order. */
@Service
public interface OrderListener {

  /** An order was placed. */
  void placed(Confirmation confirmation);
}
