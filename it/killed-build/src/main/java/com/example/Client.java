package com.example;

import java.util.function.Consumer;

/** Asks the running service. */
public final class Client implements Consumer<Greeter> {

  @Override
  public void accept(Greeter greeter) {
    System.out.println(greeter.greet("Ada"));
  }
}
