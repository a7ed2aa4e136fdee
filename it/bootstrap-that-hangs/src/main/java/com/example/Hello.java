package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** Waits for what never comes. */
public final class Hello implements Bootstrap<Greeter> {
  private static volatile boolean ready;

  @Override
  public Greeter boot(Host host) {
    while (!ready) {
      Thread.onSpinWait();
    }
    return name -> "Hello, " + name;
  }
}
