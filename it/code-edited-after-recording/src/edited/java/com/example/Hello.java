package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** Greets Bob once, at build time. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    Greeter greeter = host.importService("greeter", Greeter.class, new PoliteGreeter());
    String first = greeter.greet("Bob");
    return name -> first + ". " + greeter.greet(name);
  }
}
