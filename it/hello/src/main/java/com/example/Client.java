package com.example;

import java.util.function.Consumer;

/** Calls the running program. */
public final class Client implements Consumer<Front> {

  @Override
  public void accept(Front front) {
    System.out.println(front.hello("Ada"));
  }
}
