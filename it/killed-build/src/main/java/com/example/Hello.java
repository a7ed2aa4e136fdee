package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** Greets. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    return name -> "Hello, " + name;
  }
}
